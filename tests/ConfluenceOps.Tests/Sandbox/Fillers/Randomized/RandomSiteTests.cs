using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Randomized;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Randomized;

/// <summary>Random sites are worth something as long as what decides about access occurs in them.</summary>
public sealed class RandomSiteTests
{
    private static readonly List<SandboxSite> Sites = [.. Enumerable.Range(0, 12).Select(RandomSite.Create)];

    private static IEnumerable<SandboxPage> Pages => Sites.SelectMany(site => site.Pages);

    [Fact]
    public void The_same_seed_gives_the_same_site() =>
        Assert.Equal(JsonSerializer.Serialize(RandomSite.Create(7)), JsonSerializer.Serialize(RandomSite.Create(7)));

    [Fact]
    public void Every_role_mode_occurs() =>
        Assert.Equal(["PRE_ROLES", "ROLES", "ROLES_TRANSITION"], Sites.Select(site => site.RoleMode).Distinct().Order());

    [Fact]
    public void Trees_are_six_levels_deep_and_have_folders_in_them_some_restricted()
    {
        Assert.All(Sites, site => Assert.All(site.Spaces, space => Assert.InRange(site.Pages.Where(page => page.SpaceId == space.Id).Max(page => Level(site, page)), 6, 20)));
        Assert.Contains(Pages, page => page is { Type: "folder", ViewRestriction.Count: > 0 });
        Assert.Contains(Sites, site => site.Pages.Exists(page => Parent(site, page) is { Type: "folder" }));
        Assert.Contains(Pages, page => page.Type == "whiteboard");
    }

    [Fact]
    public void Lists_stand_on_several_levels_of_a_chain_and_name_whoever_the_site_has_forgotten()
    {
        Assert.Contains(Sites, site => site.Pages.Exists(page => Chain(site, page).Count(above => above.ViewRestriction.Count > 0) >= 3));
        Assert.Contains(Pages, page => page.ViewRestriction.Exists(entry => entry.Id == "712020:forgotten"));
        Assert.Contains(Pages, page => page.ViewRestriction.Exists(entry => entry.Id == "group-forgotten"));
        Assert.Contains(Sites, site => site.Pages.Exists(page => page.ViewRestriction.Exists(entry => site.Users.Exists(user => user.AccountId == entry.Id && user.AccountStatus == "inactive"))));
    }

    [Fact]
    public void Spaces_are_open_to_anonymous_and_to_classes_here_and_there()
    {
        Assert.Contains(Sites.SelectMany(site => site.Spaces), space => space.Permissions.Exists(grant => grant.PrincipalType == "anonymous"));
        Assert.Contains(Sites.SelectMany(site => site.Spaces), space => space.Permissions.Exists(grant => grant.PrincipalType == "access-class"));
        Assert.Contains(Sites.SelectMany(site => site.Spaces), space => space.RoleAssignments.Exists(one => one.PrincipalId == "anonymous-users"));
    }

    [Fact]
    public void The_administrator_may_open_most_of_every_site_and_not_all()
    {
        var seen = Sites.Select(site =>
        {
            var state = new SiteState(new SiteIndex(site));
            var sight = state.SightOf(Subject.User(site.Users.Single(user => user.Email == SandboxAccounts.AdministratorEmail).AccountId));
            Assert.True(sight.IsAdministrator);
            return state.Site.Pages.Values.Count(sight.CanSee) / (double)site.Pages.Count;
        }).ToList();

        Assert.All(seen, share => Assert.InRange(share, 0.6, 1));
        Assert.Contains(seen, share => share < 1);
    }

    [Fact]
    public void All_answers_of_a_check_occur_for_accounts()
    {
        var obstacles = Sites.SelectMany(site =>
        {
            var state = new SiteState(new SiteIndex(site));
            return from user in site.Users
                   from entry in state.Site.Pages.Values
                   from operation in Enum.GetValues<ContentOperation>()
                   select (operation, state.SightOf(Subject.User(user.AccountId)).ObstacleTo(operation, entry));
        }).Distinct();

        Assert.Equal(Enum.GetValues<ContentOperation>().Length * Enum.GetValues<Obstacle>().Length, obstacles.Count());
    }

    private static SandboxPage? Parent(SandboxSite site, SandboxPage page) => page.ParentId is { } id ? site.Pages.Find(other => other.Id == id) : null;

    private static IEnumerable<SandboxPage> Chain(SandboxSite site, SandboxPage page)
    {
        for (var above = page; above is not null; above = Parent(site, above))
            yield return above;
    }

    private static int Level(SandboxSite site, SandboxPage page) => Chain(site, page).Count();
}
