using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Paging;

/// <summary>Lists in pages, as each API cuts them.</summary>
public sealed class PagingTests : IAsyncLifetime
{
    private SandboxServer _server = null!;
    private Visitor _wim = null!;

    /// <summary>Enough of everything to go over each limit: 1,100 pages, 30 files on one of them, 450 people in a restriction.</summary>
    public async ValueTask InitializeAsync()
    {
        var site = TinySite.Create();
        var page = site.Pages[0];
        var crowd = Enumerable.Range(0, 450).Select(i => new SandboxPrincipal("user", $"crowd:{i:000}"));
        var files = Enumerable.Range(0, 30).Select(i => new SandboxAttachment { Id = $"att{i}", FileName = $"{i}.txt", MediaType = "text/plain", AuthorId = TinySite.Writer, Created = TinySite.Start });
        site.Pages.AddRange(Enumerable.Range(5000, 1100).Select(id => page with { Id = id, Title = $"Page {id}", Modified = TinySite.Start.AddMinutes(10_000 - id) }));
        site.Pages.Add(page with { Id = 9000, Title = "Crowded", Attachments = [.. files], EditRestriction = [new("user", TinySite.Writer), .. crowd] });
        _server = await SandboxServer.StartAsync(site, new SandboxOptions(), CancellationToken.None);
        _wim = Visitor.As(_server, TinySite.Writer);
    }

    public ValueTask DisposeAsync()
    {
        _wim.Dispose();
        return _server.DisposeAsync();
    }

    [Theory]
    [InlineData("id", 250)]
    [InlineData("-modified-date", 100)]
    [InlineData("title", 37)]
    public async Task Every_page_comes_once_whatever_the_order_and_the_limit(string sort, int limit)
    {
        var ids = await WalkAsync($"wiki/api/v2/spaces/1001/pages?sort={sort}&limit={limit}", next => next[1..]);

        Assert.Equal(1108, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_next_link_is_in_a_header_too_and_missing_at_the_end()
    {
        using var first = await _wim.SendAsync("wiki/api/v2/spaces?limit=1");
        using var last = await _wim.SendAsync("wiki/api/v2/spaces?limit=2");

        var next = (await Visitor.ReadAsync(first)).GetProperty("_links").GetProperty("next").GetString();
        Assert.Equal($"<{next}>; rel=\"next\", <{_server.Address}wiki>; rel=\"base\"", Assert.Single(first.Headers.GetValues("Link")));
        Assert.False(last.Headers.Contains("Link"));
        Assert.False((await Visitor.ReadAsync(last)).GetProperty("_links").TryGetProperty("next", out _));
    }

    [Theory]
    [InlineData("wiki/api/v2/spaces?limit=0")]
    [InlineData("wiki/api/v2/spaces?limit=251")]
    [InlineData("wiki/api/v2/spaces?limit=many")]
    [InlineData("wiki/api/v2/spaces?cursor=made-up")]
    [InlineData("wiki/api/v2/spaces?sort=age")]
    [InlineData("wiki/api/v2/pages/not-a-number")]
    [InlineData("wiki/rest/api/group/x/membersByGroupId?limit=201")]
    public async Task What_is_out_of_bounds_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, await _wim.StatusOfAsync(path));

    [Theory]
    [InlineData("", 1000)]
    [InlineData("metadata.labels", 200)]
    [InlineData("body.storage", 50)]
    [InlineData("body.export_view", 25)]
    public async Task What_is_expanded_lowers_the_limit_without_a_word(string expand, int limit)
    {
        var found = await _wim.GetAsync($"wiki/rest/api/content/search?cql=space=ENG&limit=5000&expand={expand}");

        Assert.Equal(limit, found.GetProperty("limit").GetInt32());
        Assert.Equal(limit, found.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Searches_page_by_cursor_from_the_base_of_the_site()
    {
        var ids = await WalkAsync("wiki/rest/api/content/search?cql=space=ENG and type=page order by lastmodified&limit=300&expand=version", next => "wiki" + next);

        Assert.Equal(1107, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Files_on_a_result_stop_at_25_and_go_on_behind_their_own_link()
    {
        var found = await _wim.GetAsync("wiki/rest/api/content/search?cql=id=9000&expand=children.attachment.version");
        var nested = found.GetProperty("results")[0].GetProperty("children").GetProperty("attachment");

        var rest = await _wim.GetAsync("wiki" + nested.GetProperty("_links").GetProperty("next").GetString());

        Assert.Equal(25, nested.GetProperty("results").GetArrayLength());
        Assert.Equal(5, rest.GetProperty("results").GetArrayLength());
        Assert.Equal(1, rest.GetProperty("results")[0].GetProperty("version").GetProperty("number").GetInt32());
        Assert.False(rest.GetProperty("_links").TryGetProperty("next", out _));
    }

    [Fact]
    public async Task People_in_a_restriction_stop_at_200_and_go_on_behind_their_own_link()
    {
        var found = await _wim.GetAsync("wiki/rest/api/content/search?cql=id=9000&expand=restrictions.update.restrictions.user");
        var list = found.GetProperty("results")[0].GetProperty("restrictions").GetProperty("update").GetProperty("restrictions").GetProperty("user");
        var names = Names(list);

        while (list.TryGetProperty("_links", out var links))
        {
            list = (await _wim.GetAsync("wiki" + links.GetProperty("next").GetString())).GetProperty("restrictions").GetProperty("user");
            names.AddRange(Names(list));
        }

        Assert.Equal(451, names.Distinct().Count());
    }

    [Fact]
    public async Task Account_searches_do_not_say_that_more_follows()
    {
        var found = await _wim.GetAsync("wiki/rest/api/search/user?cql=type=user&limit=2&start=2");

        Assert.Equal(2, found.GetProperty("size").GetInt32());
        Assert.Equal(6, found.GetProperty("totalSize").GetInt32());
        Assert.False(found.GetProperty("_links").TryGetProperty("next", out _));
    }

    [Fact]
    public async Task An_unknown_group_has_no_members()
    {
        var members = await _wim.GetAsync("wiki/rest/api/group/no-such-group/membersByGroupId");

        Assert.Equal(0, members.GetProperty("results").GetArrayLength());
    }

    private static List<string?> Names(JsonElement list) =>
        [.. list.GetProperty("results").EnumerateArray().Select(user => user.GetProperty("accountId").GetString())];

    private async Task<List<string>> WalkAsync(string path, Func<string, string> follow)
    {
        var ids = new List<string>();
        for (string? at = path; at is not null;)
        {
            var page = await _wim.GetAsync(at);
            ids.AddRange(page.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            at = page.GetProperty("_links").TryGetProperty("next", out var next) ? follow(next.GetString()!) : null;
        }

        return ids;
    }
}
