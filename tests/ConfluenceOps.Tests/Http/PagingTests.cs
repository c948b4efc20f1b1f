using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class PagingTests
{
    private const string First = """{"results":[{"id":"1"},{"id":"2"}],"_links":{"next":"/api/v2/pages?cursor=b"}}""";
    private const string Second = """{"results":[{"id":"3"},{"id":"2"}],"_links":{"next":"/api/v2/pages?cursor=c"}}""";
    private const string Last = """{"results":[{"id":"4"}],"_links":{}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400), InlineData(404), InlineData(410)]
    public async Task A_list_whose_place_the_server_lost_is_read_anew_and_hands_no_row_on_twice(int status)
    {
        var refusals = 0;
        await using var server = await ScriptedServer.StartAsync((context, _) => Cursor(context) switch
        {
            null => ScriptedServer.JsonAsync(context, First),
            "b" => ScriptedServer.JsonAsync(context, Second),
            _ when ++refusals < 3 => ScriptedServer.StatusAsync(context, status),
            _ => ScriptedServer.JsonAsync(context, Last),
        });

        Assert.Equal(["1", "2", "3", "4"], await ReadPagesAsync(server));
    }

    [Fact]
    public async Task A_place_that_is_lost_again_and_again_is_an_error()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            Cursor(context) is null ? ScriptedServer.JsonAsync(context, First) : ScriptedServer.StatusAsync(context, 400));

        await Assert.ThrowsAsync<RequestRefusedException>(() => ReadPagesAsync(server));

        Assert.Equal(8, server.Requests);
    }

    [Fact]
    public async Task A_first_page_that_is_refused_is_not_asked_for_again()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 404));

        await Assert.ThrowsAsync<NotFoundException>(() => ReadPagesAsync(server));

        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("""{"results":[{"name":"a"}],"_links":{"next":"/api/v2/labels?cursor=b"}}""", 2)]
    [InlineData("""{"results":[],"_links":{"next":"/api/v2/labels?cursor=b"}}""", 8)]
    public async Task Rows_that_cannot_be_told_apart_are_read_anew_only_before_the_first_was_handed_on(string first, int requests)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            Cursor(context) is null ? ScriptedServer.JsonAsync(context, first) : ScriptedServer.StatusAsync(context, 404));
        using var session = Open(server);

        await Assert.ThrowsAsync<NotFoundException>(() => session.ReadAllAsync<WireLabel, ResultPage<WireLabel>>(
            new Url("api/v2/labels"), "list labels", WireJson.Default.ResultPageWireLabel, CloudAddress.Rebase, Cancel).ToListAsync(Cancel).AsTask());

        Assert.Equal(requests, server.Requests);
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_are_an_error()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, First));

        await Assert.ThrowsAsync<MalformedAnswerException>(() => ReadPagesAsync(server));
    }

    private static string? Cursor(HttpContext context) => context.Request.Query.TryGetValue("cursor", out var cursor) ? cursor.ToString() : null;

    private static HttpSession Open(ScriptedServer server) => new(new HttpSessionOptions { Root = server.Address, RetryDelay = TimeSpan.FromMilliseconds(1) });

    private static async Task<List<string>> ReadPagesAsync(ScriptedServer server)
    {
        using var session = Open(server);
        return await session.ReadAllAsync<WirePage, ResultPage<WirePage>>(
            new Url("api/v2/pages"), "list pages", WireJson.Default.ResultPageWirePage, CloudAddress.Rebase, Cancel).Select(row => row.Id).ToListAsync(Cancel);
    }
}
