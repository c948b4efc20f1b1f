using System.Globalization;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter;
using ConfluenceOps.Sites.DataCenter.Wire;
using ConfluenceOps.Tests.Http;
using Flurl;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.DataCenter;

public sealed class NumberedListsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_where_the_server_gives_fewer_rows_than_asked_and_goes_on_by_the_number_asked()
    {
        await using var server = await ListServerAsync(rows: 95, most: 10);

        Assert.Equal(95, (await ReadAsync(server, limit: 40)).Count);
        Assert.Equal(10, server.Requests);
    }

    [Fact]
    public async Task A_list_ends_where_a_version_goes_on_beyond_its_end_with_rows_that_were_there()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            ScriptedServer.JsonAsync(context, Part(Math.Min(Start(context), 20), 10, next: "/rest/api/group?start=999")));

        Assert.Equal(30, (await ReadAsync(server, limit: 10)).Count);
    }

    [Fact]
    public async Task A_list_ends_at_an_empty_part_although_it_has_a_next_link()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            ScriptedServer.JsonAsync(context, Part(Start(context), Start(context) < 20 ? 10 : 0, next: "/rest/api/group?start=999")));

        Assert.Equal(20, (await ReadAsync(server, limit: 10)).Count);
    }

    [Fact]
    public async Task A_later_part_that_is_refused_by_chance_is_asked_for_again()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) =>
            number is 2 or 3 ? ScriptedServer.StatusAsync(context, 400) : ListAsync(context, rows: 20, most: 10));

        Assert.Equal(20, (await ReadAsync(server, limit: 10)).Count);
    }

    [Fact]
    public async Task A_part_that_stays_refused_fails_the_whole_list()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) =>
            number > 1 ? ScriptedServer.StatusAsync(context, 400) : ListAsync(context, rows: 20, most: 10));

        await Assert.ThrowsAsync<RequestRefusedException>(() => ReadAsync(server, limit: 10));

        Assert.Equal(4, server.Requests);
    }

    [Fact]
    public async Task Parts_that_are_too_large_for_the_server_are_asked_for_in_smaller_ones()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            Limit(context) > 12 ? ScriptedServer.StatusAsync(context, 504) : ListAsync(context, rows: 30, most: 50));

        Assert.Equal(30, (await ReadAsync(server, limit: 50)).Count);
    }

    [Fact]
    public async Task A_list_inside_an_expansion_is_completed_from_where_it_was_cut()
    {
        await using var server = await ListServerAsync(rows: 30, most: 10);
        using var session = Open(server);
        var sent = new ResultPage<WireGroup> { Results = [.. Enumerable.Range(0, 25).Select(row => new WireGroup { Name = $"{row}" })], Limit = 25 };

        var all = await session.CompleteAsync(sent, () => new Url("rest/api/group"), 10, "list", DataCenterJson.Default.ResultPageWireGroup, Cancel);

        Assert.Equal(Enumerable.Range(0, 30).Select(row => $"{row}"), all.Select(group => group.Name));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_list_inside_an_expansion_that_is_whole_takes_no_request()
    {
        await using var server = await ListServerAsync(rows: 30, most: 10);
        using var session = Open(server);
        var sent = new ResultPage<WireGroup> { Results = [new WireGroup { Name = "0" }], Limit = 25 };

        await session.CompleteAsync(sent, () => new Url("rest/api/group"), 10, "list", DataCenterJson.Default.ResultPageWireGroup, Cancel);

        Assert.Equal(0, server.Requests);
    }

    private static Task<ScriptedServer> ListServerAsync(int rows, int most) => ScriptedServer.StartAsync((context, _) => ListAsync(context, rows, most));

    /// <summary>As Data Center does: silently fewer rows, and a next link that skips as many as were left out.</summary>
    private static Task ListAsync(HttpContext context, int rows, int most)
    {
        var (start, limit) = (Start(context), Limit(context));
        var count = Math.Clamp(rows - start, 0, Math.Min(limit, most));
        return ScriptedServer.JsonAsync(context, Part(start, count, start + count < rows ? $"/rest/api/group?start={start + limit}&limit={limit}" : null));
    }

    private static string Part(int start, int count, string? next)
    {
        var rows = string.Join(',', Enumerable.Range(start, count).Select(row => $$"""{"type":"group","name":"{{row}}"}"""));
        var link = next is null ? "" : $"\"next\":\"{next}\"";
        return $$"""{"results":[{{rows}}],"size":{{count}},"_links":{ {{link}} } }""";
    }

    private static int Start(HttpContext context) => int.Parse(context.Request.Query["start"].ToString(), CultureInfo.InvariantCulture);

    private static int Limit(HttpContext context) => int.Parse(context.Request.Query["limit"].ToString(), CultureInfo.InvariantCulture);

    private static HttpSession Open(ScriptedServer server) => new(new HttpSessionOptions { Root = server.Address, RetryDelay = TimeSpan.FromMilliseconds(1) });

    private static async Task<List<WireGroup>> ReadAsync(ScriptedServer server, int limit)
    {
        using var session = Open(server);
        return await session.ReadRowsAsync(new Url("rest/api/group"), limit, "list the groups", DataCenterJson.Default.ResultPageWireGroup, Cancel).ToListAsync(Cancel);
    }
}
