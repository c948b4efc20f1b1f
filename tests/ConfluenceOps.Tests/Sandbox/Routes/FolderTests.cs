using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>Folders and whiteboards: in page trees, in no list of pages.</summary>
public sealed class FolderTests : IAsyncLifetime
{
    private SandboxServer _server = null!;
    private Visitor _wim = null!;

    public async ValueTask InitializeAsync()
    {
        var site = TinySite.Create();
        var page = site.Pages[0] with { ParentId = 101 };
        site.Pages.AddRange(
        [
            page with { Id = 120, Type = "folder", Title = "Open folder" },
            page with { Id = 121, Type = "whiteboard", Title = "Sketches", ParentId = 120 },
            page with { Id = 122, Title = "Under a sketch", ParentId = 121 },
            page with { Id = 130, Type = "folder", Title = "Closed folder", ViewRestriction = [new("group", TinySite.Leads)], EditRestriction = [new("group", TinySite.Staff)] },
            page with { Id = 131, Title = "In a closed folder", ParentId = 130 },
        ]);
        _server = await SandboxServer.StartAsync(site, new SandboxOptions(), CancellationToken.None);
        _wim = Visitor.As(_server, TinySite.Writer);
    }

    public async ValueTask DisposeAsync()
    {
        _wim.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_page_says_what_it_hangs_under()
    {
        var page = await _wim.GetAsync("wiki/api/v2/pages/122");
        var folder = await _wim.GetAsync("wiki/api/v2/folders/120");

        Assert.Equal(("121", "whiteboard"), (Text(page, "parentId"), Text(page, "parentType")));
        Assert.Equal(("101", "page", "Open folder"), (Text(folder, "parentId"), Text(folder, "parentType"), Text(folder, "title")));
    }

    [Fact]
    public async Task Ancestors_of_both_interfaces_name_folders()
    {
        var second = await _wim.GetAsync("wiki/api/v2/pages/122/ancestors");
        var first = await _wim.GetAsync("wiki/rest/api/content/search?cql=id%3D122&expand=ancestors");

        Assert.Equal("101 page, 120 folder, 121 whiteboard", Types(second.GetProperty("results")));
        Assert.Equal("101 page, 120 folder, 121 whiteboard", Types(first.GetProperty("results")[0].GetProperty("ancestors")));
        Assert.Equal("101 page", Types((await _wim.GetAsync("wiki/api/v2/folders/120/ancestors")).GetProperty("results")));
        Assert.Equal("121 whiteboard", Types((await _wim.GetAsync("wiki/api/v2/folders/120/direct-children")).GetProperty("results")));
    }

    [Theory]
    [InlineData("wiki/api/v2/spaces/1001/pages")]
    [InlineData("wiki/api/v2/pages?id=120,121,122")]
    [InlineData("wiki/rest/api/content/search?cql=type%3Dpage")]
    [InlineData("wiki/rest/api/content/search?cql=space%3DENG")]
    public async Task No_list_of_pages_names_them(string list) =>
        Assert.DoesNotContain("folder", Types((await _wim.GetAsync(list)).GetProperty("results")), StringComparison.Ordinal);

    [Fact]
    public async Task A_search_that_names_their_type_finds_them() =>
        Assert.Equal("120 folder, 130 folder", Types((await _wim.GetAsync("wiki/rest/api/content/search?cql=type%3Dfolder and space%3DENG")).GetProperty("results")));

    [Fact]
    public async Task The_restriction_of_a_folder_hides_what_is_in_it_and_is_not_shown()
    {
        using var rosa = Visitor.As(_server, TinySite.Reader);

        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("wiki/api/v2/folders/130"));
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("wiki/api/v2/pages/131"));
        Assert.Equal(HttpStatusCode.OK, await _wim.StatusOfAsync("wiki/api/v2/pages/131"));
        var shown = (await _wim.GetAsync("wiki/rest/api/content/130/restriction/byOperation")).GetRawText();
        Assert.DoesNotContain(TinySite.Leads, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(TinySite.Staff, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wiki/api/v2/folders/101")]
    [InlineData("wiki/api/v2/folders/121")]
    [InlineData("wiki/api/v2/pages/120")]
    [InlineData("wiki/api/v2/whiteboards/120/ancestors")]
    public async Task Each_kind_has_routes_of_its_own(string path) => Assert.Equal(HttpStatusCode.NotFound, await _wim.StatusOfAsync(path));

    private static string? Text(JsonElement thing, string name) => thing.GetProperty(name).GetString();

    private static string Types(JsonElement list) =>
        string.Join(", ", list.EnumerateArray().Select(row => Text(row, "id") + (row.TryGetProperty("type", out var type) ? " " + type.GetString() : "")));
}
