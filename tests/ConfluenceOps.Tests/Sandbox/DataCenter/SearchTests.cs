using System.Net;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class SearchTests(TinyDataCenterServer tiny) : IClassFixture<TinyDataCenterServer>
{
    private const string Search = TinyDataCenter.Rest + "content/search?cql=";

    [Theory]
    [InlineData("space = ENG and type in (page, blogpost)", "101 102 103 104 105 107 110")]
    [InlineData("space.key = \"ENG\" and label = runbook", "102 103")]
    [InlineData("id in (102, 109, 4711)", "102")]
    [InlineData("type = comment and space = ENG", "9101 9102 9103 9104 9105")]
    [InlineData("type = attachment and space = ENG", "att9002 att9001")]
    [InlineData("space = ENG and lastmodified >= \"2026-03-20 09:30\" order by lastmodified desc", "103")]
    [InlineData("type = comment and creator = rosa and space = HR", "9106")]
    [InlineData("space = ENG and creator = currentUser() and type = blogpost", "110")]
    public async Task Content_is_found_by_query(string cql, string ids)
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal(ids, (await wim.GetAsync(Search + Uri.EscapeDataString(cql))).Results("id"));
    }

    [Fact]
    public async Task A_search_goes_on_by_offset()
    {
        using var wim = tiny.As(TinySite.Writer);

        var first = await wim.GetAsync(Search + "space=ENG&limit=5");
        var second = await wim.GetAsync("confluence" + first.Next());

        Assert.Equal(("101 102 103 104 105", "107 110", null), (first.Results("id"), second.Results("id"), second.Next()));
    }

    [Fact]
    public async Task A_later_part_of_a_search_for_files_fails_now_and_then_and_not_when_asked_again()
    {
        using var wim = tiny.As(TinySite.Writer);
        const string Later = Search + "type=attachment and space=ENG&limit=1&start=1";

        var answers = new List<HttpStatusCode> { await wim.StatusOfAsync(Later), await wim.StatusOfAsync(Later), await wim.StatusOfAsync(Later), await wim.StatusOfAsync(Later) };

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest], answers);
    }

    [Fact]
    public async Task The_other_search_counts_and_finds_people_too()
    {
        using var wim = tiny.As(TinySite.Writer);

        var pages = await wim.GetAsync(TinyDataCenter.Rest + "search?cql=space=ENG and type=page&limit=2");
        var people = await wim.GetAsync(TinyDataCenter.Rest + "search?cql=" + Uri.EscapeDataString("type=user and user.fullname ~ \"wri*\""));

        Assert.Equal((6, "101 102"), (pages.GetProperty("totalSize").GetInt32(), pages.Results(row => row.GetProperty("content").GetProperty("id").GetString())));
        Assert.Equal((1, "wim"), (people.GetProperty("totalSize").GetInt32(), people.Results(row => row.GetProperty("user").GetProperty("username").GetString())));
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_is_refused()
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal(HttpStatusCode.BadRequest, await wim.StatusOfAsync(Search + "space="));
    }
}
