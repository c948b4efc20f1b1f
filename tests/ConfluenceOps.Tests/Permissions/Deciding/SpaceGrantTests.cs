using ConfluenceOps.Permissions;

namespace ConfluenceOps.Tests.Permissions.Deciding;

/// <summary>facts.md, section 6, step 3, with sections 4.2 and 4.6.</summary>
public class SpaceGrantTests
{
    [Fact]
    public void Rights_add_up_over_a_user_and_all_groups()
    {
        var site = new AccessMapBuilder().People("tom").Group("writers", ["tom"])
            .Space("ENG", space => space.Grant("user tom", "read space").Grant("group writers", "create page"));
        Assert.Equal(AccessResult.Allowed, site.AskIn("user tom", "ENG", AccessRight.Edit).Result);
    }

    [Fact]
    public void Another_right_than_to_view_lets_nobody_view() =>
        new AccessMapBuilder().People("tom").Space("ENG", space => space.Grant("user tom", "create comment"))
            .AskIn("user tom", "ENG").Is(AccessResult.Denied, AccessLayer.Space);

    [Fact]
    public void Logged_in_people_have_what_anonymous_has() =>
        Assert.Equal(AccessResult.Allowed, new AccessMapBuilder().People("tom").Space("OPS", space => space.Grant("anonymous", "read space")).AskIn("user tom", "OPS").Result);

    [Fact]
    public void Anonymous_needs_the_switch_of_the_site_too()
    {
        AccessMapBuilder Site(bool? allows) => new AccessMapBuilder().AllowsAnonymous(allows).Space("OPS", space => space.Grant("anonymous", "read space"));
        Assert.Equal(AccessResult.Allowed, Site(true).AskIn("anonymous", "OPS").Result);
        Site(false).AskIn("anonymous", "OPS").Is(AccessResult.Denied, AccessLayer.Product);
        Site(null).AskIn("anonymous", "OPS").Is(AccessResult.Unknown, AccessLayer.Product);
    }

    [Fact]
    public void Guests_see_spaces_that_are_open_to_anonymous_even_if_the_site_is_not() =>
        Assert.Equal(AccessResult.Allowed, new AccessMapBuilder().AllowsAnonymous(false).Guests("carla").Space("OPS", space => space.Grant("anonymous", "read space")).AskIn("user carla", "OPS").Result);

    [Theory]
    [InlineData(AccessRight.Administer)]
    [InlineData(AccessRight.Export)]
    public void Guests_cannot_hold_what_only_members_can(AccessRight right) =>
        new AccessMapBuilder().Guests("carla").Space("OPS", space => space.GrantAll("user carla")).AskIn("user carla", "OPS", right).Is(AccessResult.Denied, AccessLayer.Space);

    [Fact]
    public void Guests_are_not_licensed_users() =>
        Assert.Equal(AccessResult.Denied, new AccessMapBuilder().Guests("carla").Space("OPS", space => space.Grant("class all-licensed-users", "read space")).AskIn("user carla", "OPS").Result);

    [Fact]
    public void A_role_gives_what_is_in_it()
    {
        var site = new AccessMapBuilder().People("tom").Role("viewer", "read space", "create comment").Space("ENG", space => space.Assign("user tom", "viewer"));
        Assert.Equal(AccessResult.Allowed, site.AskIn("user tom", "ENG", AccessRight.Comment).Result);
        Assert.Equal(AccessResult.Denied, site.AskIn("user tom", "ENG", AccessRight.Edit).Result);
        Assert.Equal("ENG grants 'View' through tom as viewer.", site.AskIn("user tom", "ENG").Reason);
    }

    [Fact]
    public void A_right_of_a_role_is_of_those_who_have_the_role() =>
        Assert.Equal(AccessResult.Allowed, new AccessMapBuilder().People("tom").Role("viewer")
            .Space("ENG", space => space.Assign("user tom", "viewer").Grant("role viewer", "read space")).AskIn("user tom", "ENG").Result);

    [Fact]
    public void A_role_that_nobody_could_read_makes_it_unknown() =>
        Assert.Equal(AccessResult.Unknown, new AccessMapBuilder().People("tom").Role("viewer", "read space").Space("ENG", space => space.Assign("user tom", "mystery")).AskIn("user tom", "ENG").Result);

    [Fact]
    public void Grants_that_could_not_be_read_make_it_unknown() =>
        new AccessMapBuilder().People("tom").Space("ENG", space => space.Unread("No rights.")).AskIn("user tom", "ENG").Is(AccessResult.Unknown, AccessLayer.Space);

    [Fact]
    public void A_grant_to_a_kind_that_nobody_has_heard_of_makes_it_unknown() =>
        Assert.Equal(AccessResult.Unknown, new AccessMapBuilder().People("tom").Space("ENG", space => space.Grant("constellation orion", "read space")).AskIn("user tom", "ENG").Result);

    [Fact]
    public void A_class_that_nobody_can_list_makes_it_unknown() =>
        Assert.Equal(AccessResult.Unknown, new AccessMapBuilder().People("tom").Space("ENG", space => space.Grant("class jsm-project-admins", "read space")).AskIn("user tom", "ENG").Result);
}
