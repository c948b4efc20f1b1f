using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;

namespace ConfluenceOps.Tests.Sandbox.Faults;

/// <summary>What goes wrong with lists that come in parts, over a list of which the writer sees 101 102 103 104 105 107 108.</summary>
public sealed class ListFaultTests
{
    private const string Pages = "wiki/api/v2/spaces/1001/pages?limit=3";
    private const string Search = "wiki/rest/api/content/search?limit=3&cql=space=ENG+and+type=page";

    [Theory]
    [InlineData(Pages, "101 102 103 102 103 104 103 104 105 104 105 107 105 107 108")]
    [InlineData(Search, "101 102 103 102 103 104 103 104 105 104 105 107")]
    public async Task Rows_come_again_and_the_list_ends_all_the_same(string path, string rows) => Assert.Equal(rows, await ReadAsync("repeat=1", path));

    [Theory]
    [InlineData(Pages, "101 103 104 107 108")]
    [InlineData(Search, "101 103 104 107")]
    public async Task A_row_is_left_out_for_good(string path, string rows) => Assert.Equal(rows, await ReadAsync("skip=1", path));

    [Theory]
    [InlineData(Pages)]
    [InlineData(Search)]
    public async Task A_list_that_goes_on_is_refused_and_one_that_begins_is_not(string path)
    {
        await using var server = await StartAsync("cursor=1");
        using var wim = Visitor.As(server, TinySite.Writer);

        var first = await wim.GetAsync(path);
        using var second = await wim.SendAsync(Next(first)!);

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Contains("The cursor has expired", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(string faults, string path)
    {
        await using var server = await StartAsync(faults);
        using var wim = Visitor.As(server, TinySite.Writer);
        var ids = new List<string?>();
        for (var next = path; next is not null;)
        {
            var part = await wim.GetAsync(next);
            ids.AddRange(part.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
            next = Next(part);
        }

        return string.Join(' ', ids);
    }

    private static string? Next(System.Text.Json.JsonElement part) => part.GetProperty("_links").TryGetProperty("next", out var link)
        ? link.GetString()!.StartsWith("/wiki/", StringComparison.Ordinal) ? link.GetString() : "wiki" + link.GetString()
        : null;

    private static Task<SandboxServer> StartAsync(string faults) =>
        SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Faults = FaultPlan.Parse(faults) }, TestContext.Current.CancellationToken);
}
