using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Changes;

/// <summary>Granting rights in a space one by one, and taking them back.</summary>
public sealed class GrantTests : IAsyncLifetime
{
    private const string Grants = "wiki/rest/api/space/ENG/permission";
    private readonly SandboxSite _site = TinySite.Create();
    private SandboxServer _server = null!;
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _site.Spaces[0].Permissions.AddRange(TinySite.Administration(TinySite.Admin));
        _server = await SandboxServer.StartAsync(_site, new SandboxOptions { Time = new FixedClock(TinyServer.Now) }, CancellationToken.None);
        _ada = Visitor.As(_server, TinySite.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_grant_holds_from_the_next_request_on()
    {
        using var nobody = Visitor.Anonymous(_server);
        Assert.Equal(HttpStatusCode.Unauthorized, await nobody.StatusOfAsync("wiki/api/v2/pages/101"));

        using var answer = await _ada.PostAsync(Grants, Wish("user", "anonymous", "read", "space"));

        var grant = await Visitor.ReadAsync(answer);
        Assert.Equal(805, grant.GetProperty("id").GetInt64());
        Assert.Equal(HttpStatusCode.OK, await nobody.StatusOfAsync("wiki/api/v2/pages/101"));
        Assert.Contains("ANONYMOUS_USERS read", await RowsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_that_is_taken_back_ends_with_the_next_request()
    {
        using var gus = Visitor.As(_server, TinySite.Guest);
        Assert.Equal(HttpStatusCode.OK, await gus.StatusOfAsync("wiki/api/v2/pages/101"));

        using var answer = await _ada.RequestAsync("DELETE", Grants + "/3");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await gus.StatusOfAsync("wiki/api/v2/pages/101"));
    }

    [Fact]
    public async Task With_the_right_to_read_go_all_others_of_the_same_principal()
    {
        (await _ada.PostAsync(Grants, Wish("group", "leads", "read", "space"))).Dispose();

        using var answer = await _ada.RequestAsync("DELETE", Grants + "/805");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.DoesNotContain(TinySite.Leads, await RowsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_equal_grants_one_goes_alone()
    {
        _site.Spaces[0].Permissions.Add(_site.Spaces[0].Permissions.Single(grant => grant.Id == 801) with { Id = 810 });
        await using var server = await SandboxServer.StartAsync(_site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var ada = Visitor.As(server, TinySite.Admin);

        using var answer = await ada.RequestAsync("DELETE", Grants + "/810");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await ada.StatusOfAsync("wiki/api/v2/spaces/1001"));
    }

    [Theory]
    [InlineData("user", TinySite.Admin, "read", "space", "Permission already exists")]
    [InlineData("user", TinySite.Reader, "create", "page", "'read space' permission doesn't exist")]
    [InlineData("user", TinySite.Admin, "print", "page", "cannot be granted in a space")]
    [InlineData("user", TinySite.Admin, "manage_users", "space", "cannot be granted in a space")]
    [InlineData("user", TinySite.Guest, "export", "space", "Guests cannot hold that permission")]
    [InlineData("user", "712020:nobody", "read", "space", "No user found")]
    [InlineData("group", "no-such-group", "read", "space", "No group found")]
    [InlineData("role", "x", "read", "space", "not 'role'")]
    public async Task A_grant_that_makes_no_sense_is_refused(string type, string identifier, string key, string target, string words)
    {
        using var answer = await _ada.PostAsync(Grants, Wish(type, identifier, key, target));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var directly = await _ada.RequestAsync("DELETE", Grants + "/802");
        using var withReading = await _ada.RequestAsync("DELETE", Grants + "/801");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], new[] { directly.StatusCode, withReading.StatusCode });
        Assert.Contains("712020:ada administer", await RowsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TinySite.Writer, "ENG", HttpStatusCode.Forbidden)]
    [InlineData(TinySite.Admin, "HR", HttpStatusCode.NotFound)]
    [InlineData(TinySite.Admin, "NONE", HttpStatusCode.NotFound)]
    public async Task Whoever_does_not_administer_the_space_changes_nothing(string account, string space, HttpStatusCode status)
    {
        using var visitor = Visitor.As(_server, account);

        using var grant = await visitor.PostAsync($"wiki/rest/api/space/{space}/permission", Wish("user", TinySite.Reader, "read", "space"));
        using var revoke = await visitor.RequestAsync("DELETE", $"wiki/rest/api/space/{space}/permission/1");

        Assert.Equal([status, status], new[] { grant.StatusCode, revoke.StatusCode });
    }

    [Fact]
    public async Task A_grant_that_does_not_exist_cannot_be_taken_back()
    {
        using var elsewhere = await _ada.RequestAsync("DELETE", Grants + "/4");
        using var wordy = await _ada.RequestAsync("DELETE", Grants + "/first");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.BadRequest], new[] { elsewhere.StatusCode, wordy.StatusCode });
    }

    [Fact]
    public async Task Apps_cannot_change_grants()
    {
        _site.Users[0] = _site.Users[0] with { AccountType = "app" };
        await using var server = await SandboxServer.StartAsync(_site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var app = Visitor.As(server, TinySite.Admin);

        using var answer = await app.PostAsync(Grants, Wish("user", TinySite.Reader, "read", "space"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_site_that_goes_by_roles_alone_says_so()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.CreateWithRoles(), new SandboxOptions(), TestContext.Current.CancellationToken);
        using var ada = Visitor.As(server, TinySite.Admin);

        using var answer = await ada.PostAsync(Grants, Wish("user", TinySite.Reader, "read", "space"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "InvalidRbacOperationException: Space permission updates that are not from RBAC are not supported in roles-only mode",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_log_tells_of_both()
    {
        (await _ada.PostAsync(Grants, Wish("group", TinySite.Staff, "read", "space"))).Dispose();
        (await _ada.RequestAsync("DELETE", Grants + "/805")).Dispose();

        var log = (await _ada.GetAsync("wiki/rest/api/audit?searchString=ada&limit=2")).GetProperty("results");

        Assert.Equal(["Space permission removed: staff (Group) in Engineering, View > ", "Space permission added: staff (Group) in Engineering,  > View"], log.EnumerateArray().Select(Told));
    }

    [Fact]
    public async Task Many_changes_at_once_all_hold()
    {
        var members = Enumerable.Range(0, 20).ToList();
        _site.Groups.AddRange(members.Select(number => new SandboxGroup { Id = $"group-{number}", Name = $"group-{number}" }));
        await using var server = await SandboxServer.StartAsync(_site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var ada = Visitor.As(server, TinySite.Admin);

        var answers = await Task.WhenAll(members.Select(number => ada.PostAsync(Grants, Wish("group", $"group-{number}", "read", "space"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var rows = (await ada.GetAsync("wiki/api/v2/spaces/1001/permissions?limit=250")).GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
        Assert.Equal(7 + members.Count, rows.Distinct().Count());
    }

    internal static string Told(JsonElement record)
    {
        var affected = record.GetProperty("affectedObject");
        var change = record.GetProperty("changedValues")[0];
        return $"{record.GetProperty("summary")}: {affected.GetProperty("name")} ({affected.GetProperty("objectType")}) in {record.GetProperty("associatedObjects")[0].GetProperty("name")}, "
            + $"{change.GetProperty("oldValue")} > {change.GetProperty("newValue")}";
    }

    private static string Wish(string type, string identifier, string key, string target) =>
        JsonSerializer.Serialize(new { subject = new { type, identifier }, operation = new { key, target } });

    private async Task<string> RowsAsync() => string.Join(
        ", ",
        (await _ada.GetAsync("wiki/api/v2/spaces/1001/permissions?limit=250")).GetProperty("results").EnumerateArray()
            .Select(row => $"{row.GetProperty("principal").GetProperty("id")} {row.GetProperty("operation").GetProperty("key")}"));
}
