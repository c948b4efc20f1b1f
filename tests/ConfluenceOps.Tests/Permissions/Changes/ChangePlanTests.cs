using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Changes;

public class ChangePlanTests
{
    private static readonly Principal Engineers = AccessMapBuilder.Principal("group engineers");

    [Fact]
    public void Revoking_says_who_loses_what_on_how_many_pages()
    {
        var plan = Plan(Site(), GrantPlans.Revoke(Site(), "ENG", Engineers, operations: null));
        Assert.Equal("2 people lose View on 3 pages", plan.Consequences.Single(one => one.Right == AccessRight.View).ToString());
        Assert.Contains("Revoke 'View' in ENG from the group engineers", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_keeps_a_right_through_another_group_loses_nothing()
    {
        var map = Site(space => space.Grant("group everybody", "read space"));
        var plan = Plan(map, GrantPlans.Revoke(map, "ENG", Engineers, operations: null));
        Assert.DoesNotContain(plan.Consequences, one => one.Right == AccessRight.View);
    }

    [Fact]
    public void With_the_right_to_view_all_others_go_and_it_goes_last()
    {
        var changes = GrantPlans.Revoke(Site(), "ENG", Engineers, [SpaceOperation.ReadSpace]);
        Assert.Equal(5, changes.Count);
        Assert.Equal(SpaceOperation.ReadSpace, Assert.IsType<Revoke>(changes[^1]).Operation);
    }

    [Fact]
    public void The_right_to_view_is_granted_first_and_nothing_twice()
    {
        var changes = GrantPlans.Grant(Site(), "ENG", AccessMapBuilder.Principal("user tom"), [SpaceOperation.CreatePage]);
        Assert.Equal([SpaceOperation.ReadSpace, SpaceOperation.CreatePage], changes.Cast<Grant>().Select(grant => grant.Operation));
        Assert.Empty(GrantPlans.Grant(Site(), "ENG", Engineers, [SpaceOperation.CreatePage]));
    }

    [Fact]
    public void Opening_to_anonymous_is_of_high_impact_and_one_grant_to_one_person_is_not()
    {
        Assert.True(Plan(Site(), GrantPlans.Grant(Site(), "ENG", Principal.Anonymous, [SpaceOperation.ReadSpace])).IsHighImpact);
        Assert.False(Plan(Site(), GrantPlans.Grant(Site(), "ENG", AccessMapBuilder.Principal("user tom"), [SpaceOperation.ReadSpace])).IsHighImpact);
    }

    [Fact]
    public void A_change_after_which_the_connected_account_sees_nothing_is_refused()
    {
        var map = Site() with { Account = new User { AccountId = "maya", DisplayName = "Maya" } };
        var page = map.Spaces[0].Content[0];
        var locked = Assert.Throws<ChangeRefusedException>(() => Plan(map, RestrictionPlans.Add(map, page, RestrictedOperation.View, [AccessMapBuilder.Principal("user tom")])));
        Assert.Equal("WouldLockOut", locked.ErrorId);
        Assert.NotEmpty(Plan(map, RestrictionPlans.Add(map, page, RestrictedOperation.View, [AccessMapBuilder.Principal("user maya")])).Consequences);
    }

    [Fact]
    public void The_last_person_who_administers_stays_whatever_apps_do()
    {
        var map = new AccessMapBuilder().People("maya").Apps("bot").Space("ENG", space => space.GrantAll("user maya").GrantAll("user bot")).Build();
        var refused = Assert.Throws<ChangeRefusedException>(() => Plan(map, GrantPlans.Revoke(map, "ENG", AccessMapBuilder.Principal("user maya"), [SpaceOperation.AdministerSpace])));
        Assert.Equal("LastAdministrator", refused.ErrorId);
        Assert.NotNull(Plan(map, GrantPlans.Revoke(map, "ENG", AccessMapBuilder.Principal("user bot"), [SpaceOperation.AdministerSpace])));
    }

    [Fact]
    public void Whatever_lets_the_account_go_on_comes_first_on_a_list_and_goes_last()
    {
        var map = Site() with { Account = new User { AccountId = "maya", DisplayName = "Maya" } };
        Principal[] both = [AccessMapBuilder.Principal("user tom"), Engineers];
        Assert.Equal(["engineers", "tom"], RestrictionPlans.Add(map, map.Spaces[0].Content[0], RestrictedOperation.Edit, both).Select(change => change.Principal.Id));
        var listed = map.Spaces[0].Content[0] with { Restrictions = [new Restriction(RestrictedOperation.Edit, [Engineers, both[0]])] };
        Assert.Equal(["tom", "engineers"], RestrictionPlans.Remove(map, listed, RestrictedOperation.Edit, principals: null).Select(change => change.Principal.Id));
    }

    [Fact]
    public void Sites_with_roles_take_roles_and_others_take_rights()
    {
        var map = new AccessMapBuilder().People("tom", "maya").Role("admin", "read space", "administer space").Role("viewer", "read space")
            .Space("ENG", space => space.Assign("user maya", "admin")).Build();
        var tom = AccessMapBuilder.Principal("user tom");
        Assert.Equal("RolesOnly", Assert.Throws<ChangeRefusedException>(() => GrantPlans.Grant(map, "ENG", tom, [SpaceOperation.ReadSpace])).ErrorId);
        Assert.Equal("UnknownRole", Assert.Throws<ChangeRefusedException>(() => GrantPlans.Assign(map, "ENG", tom, "owner")).ErrorId);
        Assert.Equal("NoRoles", Assert.Throws<ChangeRefusedException>(() => GrantPlans.Assign(Site(), "ENG", tom, "viewer")).ErrorId);
        Assert.Equal("1 person gains View in ENG", Assert.Single(Plan(map, GrantPlans.Assign(map, "ENG", tom, "Viewer")).Consequences, one => one.Right == AccessRight.View).ToString());
    }

    [Fact]
    public void What_undoes_a_change_brings_the_map_back()
    {
        var map = Site();
        PlannedChange[] changes = [.. GrantPlans.Revoke(map, "ENG", Engineers, null), .. RestrictionPlans.Add(map, map.Spaces[0].Content[0], RestrictedOperation.View, [Engineers])];
        var after = Plan(map, changes).After;
        var undone = Plan(after, [.. changes.Reverse().Select(change => change.Inverse)]).After;
        Assert.Empty(Consequences.Between(map, undone));
        Assert.NotEmpty(Consequences.Between(map, after));
        Assert.All(changes, change => Assert.False(change.IsDueIn(after)));
    }

    private static ChangePlan Plan(AccessMap map, IReadOnlyList<PlannedChange> changes) => ChangePlan.Make(map, changes);

    private static AccessMap Site(Action<AccessMapBuilder.SpaceBuilder>? more = null) => new AccessMapBuilder().People("maya", "jonas", "tom", "root")
        .Group("engineers", ["maya", "jonas"])
        .Space("ENG", space =>
        {
            space.GrantEdit("group engineers").GrantAll("user root").Page("Home").Page("One", "Home").Page("Two", "Home");
            more?.Invoke(space);
        }).Build();
}
