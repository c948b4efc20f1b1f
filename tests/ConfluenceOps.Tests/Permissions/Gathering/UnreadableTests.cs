using ConfluenceOps.Http.Errors;
using ConfluenceOps.Permissions;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>What an account may not read is marked, said and answered with Unknown, and the rest is there.</summary>
public sealed class UnreadableTests
{
    private static readonly Principal _maya = new(PrincipalKind.User, "712020:maya-okafor");

    [Fact]
    public async Task An_account_that_is_no_administrator_gets_a_map_of_what_it_may_see()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.ConnectAsync(DemonstrationSite.ServiceEmail, DemonstrationSite.ServiceToken);

        var map = await site.GatherAsync();

        Assert.Equal(["ENG", "HANDBOOK", "OPS"], map.Spaces.Select(record => record.Space.Key).Order(StringComparer.Ordinal));
        Assert.Equal(AccessResult.Allowed, map.Ask(_maya, "ENG", AccessRight.Administer));
    }

    [Fact]
    public async Task Who_may_not_ask_for_others_is_told_that_nobody_knows_of_anonymous()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.ConnectAsync(DemonstrationSite.ServiceEmail, DemonstrationSite.ServiceToken);

        var map = await site.GatherAsync();

        Assert.Equal(AccessResult.Unknown, map.Ask(Principal.Anonymous, "OPS", AccessRight.View));
        Assert.Equal("Whether the site lets anonymous visitors in is not known, and so whether they may do what the space OPS grants them. It tells administrators alone, and only of a page that is open.",
            Assert.Single(NotSeen.In(map)));
    }

    [Fact]
    public async Task A_token_that_may_not_read_pages_still_tells_what_spaces_grant_and_says_what_is_missing()
    {
        var (map, said) = await GatherWithAsync("read:content-details:confluence read:space:confluence read:user:confluence read:group:confluence read:configuration:confluence read:confluence-content.permission");

        Assert.Contains("group leads: create page", map.Of("ENG").Grants());
        Assert.Contains("The pages of the space ENG could not be read, or not all. The token is good, but lacks the scope to list pages.", said);
        Assert.Equal(AccessResult.Allowed, map.Ask(new(PrincipalKind.User, TinySite.Reader), "ENG", AccessRight.View));
    }

    [Fact]
    public async Task A_token_that_may_not_read_groups_leaves_open_who_is_in_them()
    {
        var (map, said) = await GatherWithAsync("read:content-details:confluence read:space:confluence read:page:confluence read:user:confluence read:configuration:confluence");

        Assert.Contains("Could not read the groups of the site. The token is good, but lacks the scope to list the groups.", said);
        Assert.Contains(said, sentence => sentence.StartsWith($"Who is in the group {TinySite.Leads} is not known.", StringComparison.Ordinal));
        Assert.Equal(AccessResult.Unknown, map.Ask(new(PrincipalKind.User, TinySite.Reader), "ENG", AccessRight.Edit));
    }

    [Fact]
    public async Task A_token_that_may_not_look_people_up_takes_them_as_the_lists_of_members_have_them()
    {
        var (map, said) = await GatherWithAsync("read:confluence-groups read:content-details:confluence read:space:confluence read:page:confluence read:configuration:confluence");

        Assert.Contains("Could not read whether accounts are active. The token is good, but lacks the scope to look up people.", said);
        Assert.Empty(map.UnknownUsers);
        Assert.Equal("Rosa Reader", map.Users.Single(user => user.AccountId == TinySite.Reader).DisplayName);
    }

    [Fact]
    public async Task A_token_that_may_not_read_restrictions_leaves_open_who_may_view_pages()
    {
        var (map, said) = await GatherWithAsync("read:confluence-groups read:confluence-user read:user:confluence read:space:confluence read:page:confluence read:configuration:confluence");

        Assert.Contains("The pages of the space ENG could not be read, or not all. The token is good, but lacks the scope to read restrictions and labels.", said);
        Assert.NotEmpty(map.Of("ENG").Permissions);
    }

    [Fact]
    public async Task A_credential_that_the_site_no_longer_takes_ends_the_gathering()
    {
        var clock = new PushedClock();
        await using var sandbox = await RunningSandbox.StartAsync(WithToken([], expires: clock.GetUtcNow().AddMinutes(5)), new() { Time = clock });
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), "narrow");
        var spaces = await site.SpacesAsync();
        clock.Push(TimeSpan.FromMinutes(10));

        await Assert.ThrowsAsync<NotAuthenticatedException>(() => Gathered.Gatherer(site).GatherAsync(spaces, progress: null, TestContext.Current.CancellationToken));
    }

    private static async Task<(AccessMap Map, IReadOnlyList<string> Said)> GatherWithAsync(string scopes)
    {
        await using var sandbox = await RunningSandbox.StartAsync(WithToken([.. scopes.Split(' ')], expires: null));
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), "narrow");
        var map = await site.GatherAsync();
        return (map, NotSeen.In(map));
    }

    private static SandboxSite WithToken(List<string> scopes, DateTimeOffset? expires)
    {
        var site = TinySite.Create();
        return site with
        {
            Users = site.Users.ConvertAll(user => user.AccountId != TinySite.Admin ? user : user with
            {
                Tokens = [.. user.Tokens, new() { Value = "narrow", Scopes = scopes.Count == 0 ? null : scopes, Expires = expires }],
            }),
        };
    }

    /// <summary>A clock that goes on when it is told to.</summary>
    private sealed class PushedClock : TimeProvider
    {
        private DateTimeOffset _now = TinyServer.Now;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Push(TimeSpan by) => _now += by;
    }
}
