using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Demonstration;

/// <summary>The stories that the demonstration's README promises.</summary>
public sealed class PlantedStoriesTests
{
    private static readonly SandboxSite _site = DemonstrationSite.Create(TimeProvider.System);

    [Fact]
    public void Operations_is_open_to_the_world() =>
        Assert.Equal("OPS", Assert.Single(_site.Spaces, space => space.Permissions.Exists(grant => grant.PrincipalType == "anonymous")).Key);

    [Fact]
    public void A_deactivated_account_administers_HR()
    {
        var account = Assert.Single(_site.Users, user => user.AccountStatus == "inactive");
        Assert.Contains(Space("HR").Permissions, grant => grant.PrincipalId == account.AccountId && grant is { Operation: "administer", Target: "space" });
    }

    [Fact]
    public void A_group_that_anybody_can_join_reads_HR()
    {
        var group = Assert.Single(_site.Groups, group => group.ManagedBy == "OPEN");
        Assert.Contains(Space("HR").Permissions, grant => grant.PrincipalId == group.Id && grant is { Operation: "read", Target: "space" });
    }

    [Fact]
    public void Two_pages_are_locked_for_everybody()
    {
        Assert.Equal("Victor Hale", Assert.Single(Viewers("Salary review")).DisplayName);
        Assert.Empty(Viewers("Night shift handover"));
    }

    [Fact]
    public void Three_lists_in_a_chain_leave_one_reader()
    {
        var finding = Page("Finding 7: Token replay in the partner API");
        var middle = _site.Pages.Single(page => page.Id == finding.ParentId);
        var top = _site.Pages.Single(page => page.Id == middle.ParentId);
        Assert.Equal(
            ["Priya Raman"],
            Viewers(finding.Title).Intersect(Viewers(middle.Title)).Intersect(Viewers(top.Title)).Select(user => user.DisplayName));
    }

    [Fact]
    public void Somebody_may_edit_a_page_that_she_cannot_see()
    {
        var page = Page("Production access register");
        Assert.Equal("712020:lucia-ferreira", Assert.Single(page.EditRestriction.Except(page.ViewRestriction)).Id);
    }

    [Fact]
    public void A_person_administers_a_space_beside_its_groups() =>
        Assert.Contains(Space("ENG").Permissions, grant => grant is { PrincipalId: "712020:tom-becker", Operation: "administer" });

    [Fact]
    public void Everybody_may_delete_pages_of_the_handbook()
    {
        var everybody = _site.Groups.Single(group => group.Name == "acme-users").Id;
        Assert.Contains(Space("HANDBOOK").Permissions, grant => grant.PrincipalId == everybody && grant is { Operation: "delete", Target: "page" });
    }

    private static SandboxSpace Space(string key) => _site.Spaces.Single(space => space.Key == key);

    private static SandboxPage Page(string title) => _site.Pages.Single(page => page.Title == title);

    private static IEnumerable<SandboxUser> Viewers(string title) => Page(title).ViewRestriction
        .SelectMany(principal => principal.Type == "user" ? [principal.Id] : _site.Groups.Single(group => group.Id == principal.Id).Members)
        .Select(id => _site.Users.Single(user => user.AccountId == id));
}
