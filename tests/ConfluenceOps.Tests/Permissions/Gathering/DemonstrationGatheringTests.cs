using ConfluenceOps.Permissions;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>All of the demonstration site, gathered once by its administrator, who holds an admin key.</summary>
public sealed class DemonstrationGatheringTests(DemonstrationGatheringTests.Demonstration demonstration) : IClassFixture<DemonstrationGatheringTests.Demonstration>
{
    private AccessMap Map => demonstration.Map;

    [Fact]
    public void Every_space_that_the_account_can_see_is_there() =>
        Assert.Equal(["ENG", "HANDBOOK", "HR", "LEGACY", "OPS"], Map.Spaces.Select(record => record.Space.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Grants_come_with_the_names_of_whom_they_are_granted_to()
    {
        Assert.Superset(
            new HashSet<string> { "anonymous: read space", "group acme-users: create comment", "group on-call: create page", "user Lúcia Ferreira: administer space" },
            Map.Of("OPS").Grants().ToHashSet());
        Assert.All(Map.Spaces.SelectMany(record => record.Permissions), grant => Assert.NotNull(grant.Principal.Name));
    }

    [Fact]
    public void Groups_come_with_what_they_give_at_the_site_and_who_may_join_them()
    {
        var access = Map.Groups.Where(record => record.Group.Access != GroupAccess.None).ToDictionary(record => record.Group.Name, record => record.Group.Access);
        Assert.Equal(["acme-users", "service-accounts", "site-admins"], access.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(GroupAccess.Product | GroupAccess.ProductAdmin | GroupAccess.SiteAdmin, access["site-admins"]);
        Assert.Equal("social-committee", Assert.Single(Map.Groups, record => record.Group.IsSelfService).Group.Name);
    }

    [Fact]
    public void Groups_come_with_their_members_empty_ones_too()
    {
        Assert.Equal(10, Map.Groups.Count);
        Assert.Equal(["Daniel Osei", "Hanna Kowalczyk", "Victor Hale"], MembersOf("people-team"));
        Assert.Empty(MembersOf("night-shift"));
    }

    [Fact]
    public void Accounts_come_with_whether_they_are_active_guests_or_apps()
    {
        Assert.Equal("Victor Hale", Assert.Single(Map.Users, user => user.AccountStatus == "inactive").DisplayName);
        Assert.Equal("Carla Moreno", Assert.Single(Map.Users, user => user.IsGuest).DisplayName);
        Assert.Equal("Release Bot", Assert.Single(Map.Users, user => user.AccountType == "app").DisplayName);
        Assert.Empty(Map.UnknownUsers);
    }

    [Fact]
    public void Restrictions_come_with_the_names_of_who_is_on_them()
    {
        Assert.Equal(["View: group engineering", "View: group leadership"], Listed("Security"));
        Assert.Equal(["Edit: user Jonas Weber", "Edit: user Lúcia Ferreira", "View: user Jonas Weber", "View: user Maya Okafor"], Listed("Production access register"));
    }

    [Fact]
    public void Pages_come_with_what_they_hang_under()
    {
        var pages = Map.Of("ENG").Content.ToDictionary(node => node.Id);
        var chain = new List<string>();
        for (var node = pages.Values.Single(page => page.Title == "Runbooks"); node is not null; node = node.ParentId is { } above ? pages[above] : null)
            chain.Add(node.Title);
        Assert.Equal(["Runbooks", "Engineering"], chain);
    }

    [Fact]
    public void It_says_whose_view_of_which_site_it_is_and_how_that_site_grants()
    {
        Assert.Equal(("Nora Lindqvist", SiteKind.Cloud, RoleMode.Permissions), (Map.Account!.DisplayName, Map.Kind, Map.RoleMode));
        Assert.Equal(demonstration.Address, Map.Site);
    }

    [Fact]
    public void What_was_read_in_full_has_no_gap() => Assert.Empty(NotSeen.In(Map));

    private IEnumerable<string> Listed(string title) => Map.Lists(title).Order(StringComparer.Ordinal);

    private IEnumerable<string> MembersOf(string group) => Map.Groups.Single(record => record.Group.Name == group).Members
        .Select(id => Map.Users.Single(user => user.AccountId == id).DisplayName).Order(StringComparer.Ordinal);

    public sealed class Demonstration : IAsyncLifetime
    {
        public AccessMap Map { get; private set; } = null!;

        public Uri Address { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await using var sandbox = await Gathered.DemonstrationAsync();
            using var site = await sandbox.AsNoraAsync();
            await using (await site.Access.UseAdminKeyAsync(TestContext.Current.CancellationToken))
                (Address, Map) = (site.Address, await site.GatherAsync());
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
