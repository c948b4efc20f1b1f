using System.Net;
using System.Text.Json;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>Comments as each way of asking for them shows them.</summary>
public sealed class CommentRouteTests(TinyServer tiny) : IClassFixture<TinyServer>
{
    private const string Expand = "&expand=body.storage,version,history,ancestors,container,extensions.inlineProperties,extensions.resolution";

    [Fact]
    public async Task A_page_lists_its_comments_by_where_they_stand_and_answers_belong_to_their_threads()
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal("9101", Ids(await wim.GetAsync("wiki/api/v2/pages/102/footer-comments")));
        Assert.Equal("9103 9104", Ids(await wim.GetAsync("wiki/api/v2/pages/102/inline-comments")));
        Assert.Equal("9104", Ids(await wim.GetAsync("wiki/api/v2/pages/102/inline-comments?resolution-status=resolved")));
    }

    [Fact]
    public async Task A_search_finds_the_comments_of_a_space_with_all_that_is_known_of_them()
    {
        using var wim = tiny.As(TinySite.Writer);

        var found = await wim.GetAsync("wiki/rest/api/content/search?cql=" + Uri.EscapeDataString("space=\"ENG\" and type=comment") + Expand);

        Assert.Equal("9101 9102 9103 9104 9105", Ids(found));
        var answer = found.GetProperty("results")[1];
        Assert.Equal("9101", answer.GetProperty("ancestors")[0].GetProperty("id").GetString());
        Assert.Equal("102", answer.GetProperty("container").GetProperty("id").GetString());
        var inline = found.GetProperty("results")[3].GetProperty("extensions");
        Assert.Equal("roll back", inline.GetProperty("inlineProperties").GetProperty("originalSelection").GetString());
        Assert.Equal("resolved", inline.GetProperty("resolution").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Pages_and_comments_found_together_are_paged_in_one_order()
    {
        using var wim = tiny.As(TinySite.Writer);
        var query = "wiki/rest/api/content/search?limit=3&cql=" + Uri.EscapeDataString("space = ENG and type in (blogpost, comment) order by created desc");

        var ids = new List<string>();
        for (var next = query; next is not null;)
        {
            var page = await wim.GetAsync(next);
            ids.Add(Ids(page));
            next = page.GetProperty("_links").TryGetProperty("next", out var link) ? "wiki" + link.GetString() : null;
        }

        Assert.Equal(["9105 110 9104", "9103 9102 9101"], ids);
    }

    [Fact]
    public async Task Who_may_not_see_a_page_does_not_see_what_is_said_on_it()
    {
        using var rosa = tiny.As(TinySite.Reader);

        Assert.Equal("9101 9102 9103 9104 9105", Ids(await rosa.GetAsync("wiki/rest/api/content/search?cql=type=comment")));
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("wiki/api/v2/pages/202/footer-comments"));
    }

    private static string Ids(JsonElement list) =>
        string.Join(' ', list.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
}
