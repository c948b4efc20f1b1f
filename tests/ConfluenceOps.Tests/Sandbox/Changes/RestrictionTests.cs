using System.Net;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Changes;

/// <summary>Putting people on the lists of a page and taking them off.</summary>
public sealed class RestrictionTests : IAsyncLifetime
{
    private const string Page = "wiki/rest/api/content/102/restriction";
    private SandboxServer _server = null!;
    private Visitor _wim = null!, _rosa = null!;

    public async ValueTask InitializeAsync()
    {
        var site = TinySite.Create();
        site.Pages[2].EditRestriction.Add(new("user", "712020:forgotten"));
        site.Pages[2].EditRestriction.Add(new("user", TinySite.Writer));
        _server = await SandboxServer.StartAsync(site, new SandboxOptions { Time = new FixedClock(TinyServer.Now) }, CancellationToken.None);
        _wim = Visitor.As(_server, TinySite.Writer);
        _rosa = Visitor.As(_server, TinySite.Reader);
    }

    public async ValueTask DisposeAsync()
    {
        _wim.Dispose();
        _rosa.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_first_on_a_list_restricts_the_page_and_all_below_and_the_last_off_opens_them()
    {
        Assert.Equal(HttpStatusCode.OK, await ChangeAsync("PUT", $"{Page}/byOperation/read/byGroupId/{TinySite.Leads}"));
        Assert.Equal(HttpStatusCode.NotFound, await _rosa.StatusOfAsync("wiki/api/v2/pages/102"));
        Assert.Equal(HttpStatusCode.NotFound, await _rosa.StatusOfAsync("wiki/api/v2/pages/103"));

        Assert.Equal(HttpStatusCode.OK, await ChangeAsync("PUT", $"{Page}/byOperation/read/user?accountId={TinySite.Reader}"));
        Assert.Equal(HttpStatusCode.OK, await _rosa.StatusOfAsync("wiki/api/v2/pages/103"));

        Assert.Equal(HttpStatusCode.OK, await ChangeAsync("DELETE", $"{Page}/byOperation/read/user?accountId={TinySite.Reader}"));
        Assert.Equal(HttpStatusCode.OK, await ChangeAsync("DELETE", $"{Page}/byOperation/read/byGroupId/{TinySite.Leads}"));
        Assert.Equal(HttpStatusCode.OK, await _rosa.StatusOfAsync("wiki/api/v2/pages/102"));
    }

    [Fact]
    public async Task Whether_somebody_is_on_a_list_is_told_by_the_status()
    {
        const string Update = "wiki/rest/api/content/107/restriction/byOperation/update/";

        Assert.Equal(HttpStatusCode.OK, await _wim.StatusOfAsync(Update + "user?accountId=" + TinySite.Reader));
        Assert.Equal(HttpStatusCode.NotFound, await _wim.StatusOfAsync(Update + "user?accountId=" + TinySite.Writer));
        Assert.Equal(HttpStatusCode.OK, await _wim.StatusOfAsync(Update + "byGroupId/" + TinySite.Leads));
        Assert.Equal(HttpStatusCode.NotFound, await _wim.StatusOfAsync(Update + "byGroupId/" + TinySite.Staff));
    }

    [Fact]
    public async Task Posting_adds_putting_replaces_and_deleting_opens()
    {
        const string Lead = """{"operation":"update","restrictions":{"group":[{"type":"group","name":"leads"}]}}""";
        const string Writer = """{"operation":"read","restrictions":{"user":{"results":[{"type":"known","accountId":"712020:wim"}]}}}""";

        Assert.Equal("read: , update: leads", await ListsAsync("POST", $"[{Lead}]"));
        Assert.Equal("read: Wim Writer, update: leads", await ListsAsync("POST", $$"""{"results":[{{Writer}},{{Lead}}]}"""));
        Assert.Equal("read: Wim Writer, update: ", await ListsAsync("PUT", $"[{Writer}]"));
        Assert.Equal("read: , update: ", await ListsAsync("DELETE", null));
    }

    [Fact]
    public async Task Somebody_can_lock_themselves_out()
    {
        Assert.Equal(HttpStatusCode.OK, await ChangeAsync("PUT", $"{Page}/byOperation/read/user?accountId={TinySite.Reader}"));

        Assert.Equal(HttpStatusCode.NotFound, await ChangeAsync("DELETE", $"{Page}/byOperation/read/user?accountId={TinySite.Reader}"));
    }

    [Fact]
    public async Task Whom_the_site_has_forgotten_can_be_taken_off()
    {
        Assert.Equal(HttpStatusCode.OK, await ChangeAsync("DELETE", "wiki/rest/api/content/103/restriction/byOperation/update/user?accountId=712020:forgotten"));
    }

    [Theory]
    [InlineData("PUT", "102", "read/user?accountId=712020:nobody", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "102", "read/user", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "102", "read/byGroupId/none", HttpStatusCode.BadRequest)]
    [InlineData("PUT", "102", "delete/user?accountId=712020:rosa", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "102", "read/user?accountId=712020:rosa", HttpStatusCode.NotFound)]
    [InlineData("PUT", "106", "read/user?accountId=712020:rosa", HttpStatusCode.NotFound)]
    [InlineData("PUT", "110", "read/user?accountId=712020:rosa", HttpStatusCode.Forbidden)]
    [InlineData("PUT", "203", "read/user?accountId=712020:rosa", HttpStatusCode.Forbidden)]
    public async Task What_cannot_be_done_is_refused(string method, string page, string entry, HttpStatusCode status) =>
        Assert.Equal(status, await ChangeAsync(method, $"wiki/rest/api/content/{page}/restriction/byOperation/{entry}"));

    [Theory]
    [InlineData("""[{"operation":"delete","restrictions":{"user":[]}}]""")]
    [InlineData("""[{"operation":"read","restrictions":{}}]""")]
    [InlineData("""[{"operation":"read"}]""")]
    [InlineData("""[{"operation":"read","restrictions":{"user":[{"type":"known"}]}}]""")]
    [InlineData("""[{"operation":"read","restrictions":{"user":[7]}}]""")]
    [InlineData("""[{"operation":"read","restrictions":{"group":"leads"}}]""")]
    [InlineData("[7]")]
    [InlineData("7")]
    [InlineData("")]
    public async Task Lists_that_make_no_sense_are_refused(string body)
    {
        using var answer = await _wim.PostAsync(Page, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Only_whoever_may_edit_the_page_changes_its_lists()
    {
        using var post = await _rosa.PostAsync(Page, """[{"operation":"read","restrictions":{"user":[]}}]""");
        using var delete = await _rosa.RequestAsync("DELETE", Page);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], new[] { post.StatusCode, delete.StatusCode });
    }

    [Fact]
    public async Task The_audit_log_tells_whom_where_and_what()
    {
        using var ada = Visitor.As(_server, TinySite.Admin);
        await ChangeAsync("PUT", $"{Page}/byOperation/update/user?accountId={TinySite.Writer}");
        await ChangeAsync("DELETE", $"{Page}/byOperation/update/user?accountId={TinySite.Writer}");

        var log = (await ada.GetAsync("wiki/rest/api/audit?searchString=wim&limit=2")).GetProperty("results");

        Assert.Equal(["Content restriction removed: Wim Writer (User) in Deploy, Edit > ", "Content restriction added: Wim Writer (User) in Deploy,  > Edit"], log.EnumerateArray().Select(GrantTests.Told));
        Assert.Equal(("User", "Wim Writer"), (log[1].GetProperty("changedValues")[1].GetProperty("name").GetString(), log[1].GetProperty("changedValues")[1].GetProperty("newValue").GetString()));
        Assert.Equal("Wim Writer", log[0].GetProperty("author").GetProperty("displayName").GetString());
    }

    private async Task<HttpStatusCode> ChangeAsync(string method, string path)
    {
        using var answer = await _wim.RequestAsync(method, path);
        return answer.StatusCode;
    }

    private async Task<string> ListsAsync(string method, string? body)
    {
        using var answer = await _wim.RequestAsync(method, Page, body);
        var lists = (await Visitor.ReadAsync(answer)).GetProperty("results").EnumerateArray().Select(list =>
        {
            var names = list.GetProperty("restrictions").EnumerateObject().SelectMany(kind => kind.Value.GetProperty("results").EnumerateArray());
            return $"{list.GetProperty("operation")}: {string.Join(' ', names.Select(one => one.GetProperty(one.TryGetProperty("displayName", out _) ? "displayName" : "name").GetString()))}";
        });
        return string.Join(", ", lists);
    }
}
