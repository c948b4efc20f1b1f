using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Generated;

/// <summary>Generated sites as reviews of permissions need them.</summary>
public sealed class GeneratedAccessTests
{
    private const string Large = "spaces=20,pages=4000,users=600,groups=40,restrictions=0.05,depth=7,folders=0.03,guests=25";
    private static readonly SandboxSite Plain = Create(Large), ForAuditor = Create(Large + ",auditor=all");

    [Fact]
    public void Restrictions_are_as_many_as_asked_for_and_some_are_very_long()
    {
        var restricted = Plain.Pages.Where(page => page.ViewRestriction.Count + page.EditRestriction.Count > 0).ToList();

        Assert.InRange(restricted.Count / (double)Plain.Pages.Count, 0.04, 0.06);
        Assert.Contains(restricted, page => page.ViewRestriction.Count > 200);
        Assert.Contains(restricted, page => page is { Type: "folder", ViewRestriction.Count: > 0 });
        Assert.Contains(restricted, page => page is { EditRestriction.Count: > 0, ViewRestriction.Count: 0 });
        Assert.DoesNotContain(Plain.Spaces, space => restricted.Exists(page => page.Id == space.HomepageId));
    }

    [Fact]
    public void Some_chains_are_restricted_on_several_levels()
    {
        var byId = Plain.Pages.ToDictionary(page => page.Id);

        Assert.Contains(Plain.Pages, page => Chain(page).Count(above => above.ViewRestriction.Count > 0) > 1);

        IEnumerable<SandboxPage> Chain(SandboxPage? page)
        {
            for (; page is not null; page = page.ParentId is { } above ? byId[above] : null)
                yield return page;
        }
    }

    [Fact]
    public void Trees_are_as_deep_as_asked_for_folders_aside()
    {
        var byId = Plain.Pages.ToDictionary(page => page.Id);

        Assert.All(Plain.Spaces, space => Assert.Equal(7, Plain.Pages.Where(page => page.SpaceId == space.Id).Max(Level)));

        int Level(SandboxPage page) => (page.Type == "folder" ? 0 : 1) + (page.ParentId is { } above ? Level(byId[above]) : 0);
    }

    [Fact]
    public void Folders_come_on_top_of_the_pages_and_have_pages_in_them()
    {
        var folders = Plain.Pages.Where(page => page.Type == "folder").Select(page => page.Id).ToHashSet();

        Assert.Equal(120, folders.Count);
        Assert.Equal(4000, Plain.Pages.Count - folders.Count);
        Assert.Subset(Plain.Pages.Select(page => page.ParentId ?? 0).ToHashSet(), folders);
    }

    [Fact]
    public void Only_an_auditor_is_on_every_view_list()
    {
        var auditor = new SandboxPrincipal("group", SandboxAccounts.AdministratorsId);

        Assert.DoesNotContain(Plain.Pages, page => page.ViewRestriction.Contains(auditor));
        Assert.All(ForAuditor.Pages.Where(page => page.ViewRestriction.Count > 0), page => Assert.Contains(auditor, page.ViewRestriction));
    }

    [Fact]
    public void The_bodies_are_those_of_a_site_without_such_wishes()
    {
        var bodies = Create("spaces=20,pages=4000,users=600,groups=40").Pages.ToDictionary(page => page.Id, page => page.Title);

        Assert.All(Plain.Pages.Where(page => page.Type != "folder"), page => Assert.Equal(bodies[page.Id], page.Title));
    }

    [Fact]
    public void People_of_every_kind_and_groups_that_are_open_occur()
    {
        Assert.Equal(25, Plain.Users.Count(user => user.IsGuest));
        Assert.Contains(Plain.Users, user => user.AccountType == "app");
        Assert.Contains(Plain.Groups, group => group.Members.Exists(id => Plain.Users.Single(user => user.AccountId == id).AccountStatus == "inactive"));
        Assert.Superset(new HashSet<string> { "OPEN", "TEAM_MEMBERS", "ADMINS" }, Plain.Groups.Select(group => group.ManagedBy).ToHashSet());
    }

    [Fact]
    public void Spaces_are_open_to_classes_to_anonymous_and_say_some_things_twice()
    {
        var grants = Plain.Spaces.SelectMany(space => space.Permissions.Select(grant => (space.Id, grant.PrincipalType, grant.PrincipalId, grant.Operation, grant.Target))).ToList();

        Assert.Contains(grants, grant => grant.PrincipalType == "anonymous");
        Assert.Contains(grants, grant => grant.PrincipalId == "ALL_LICENSED_USERS");
        Assert.NotEqual(grants.Count, grants.Distinct().Count());
    }

    [Fact]
    public async Task Sites_with_roles_grant_nothing_one_by_one_and_can_be_served()
    {
        var site = Create(Large + ",roles=true");

        Assert.All(site.Spaces, space => Assert.Empty(space.Permissions));
        Assert.All(site.Spaces, space => Assert.Contains(space.RoleAssignments, one => one == new SandboxRoleAssignment("group", SandboxAccounts.AdministratorsId, SandboxRole.System[0].Id)));
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_same_seed_gives_the_same_site_byte_by_byte() =>
        Assert.Equal(JsonSerializer.Serialize(Plain with { Audit = [] }), JsonSerializer.Serialize(Create(Large) with { Audit = [] }));

    private static SandboxSite Create(string options) => GeneratedSite.Create(GeneratedSiteOptions.Parse(options));
}
