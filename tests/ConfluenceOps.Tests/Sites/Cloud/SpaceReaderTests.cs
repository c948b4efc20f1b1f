using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Http;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.Cloud;

/// <summary>What a site does that keeps to no specification: orders ignored, an index that lags, lists cut short.</summary>
public sealed class SpaceReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_site_that_sorts_as_it_likes_still_gives_every_page_once(bool falling)
    {
        var ids = Enumerable.Range(1, 950).Select(number => falling ? 951 - number : number).ToArray();
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/spaces/7/pages" => ListAsync(context, ids),
            "/wiki/rest/api/content/search" => SearchAsync(context, id => Content(id)),
            _ => ScriptedServer.JsonAsync(context, """{"results":[],"_links":{}}"""),
        });

        var read = await ReadAsync(server);

        Assert.Equal(ids.Order(), read.Select(full => int.Parse(full.Page.Id, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task A_page_that_the_search_does_not_know_yet_is_asked_for_by_itself()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/spaces/7/pages" => ListAsync(context, [1, 2]),
            "/wiki/rest/api/content/search" => SearchAsync(context, id => id == "1" ? Content(id) : null),
            "/wiki/api/v2/pages/2/labels" => ScriptedServer.JsonAsync(context, """{"results":[{"name":"new","prefix":"global"}]}"""),
            "/wiki/rest/api/content/2/restriction/byOperation" => ScriptedServer.JsonAsync(context,
                """{"read":{"restrictions":{"user":{"results":[{"accountId":"a1","displayName":"Ada"}]},"group":{"results":[]}}}}"""),
            _ => ScriptedServer.JsonAsync(context, """{"results":[],"_links":{}}"""),
        });

        var read = await ReadAsync(server);

        var late = read.Single(full => full.Page.Id == "2").Details;
        Assert.Equal(["new"], late.Labels);
        Assert.Equal("Ada", Assert.Single(late.Restrictions).Allowed[0].Name);
    }

    [Fact]
    public async Task One_page_that_breaks_a_whole_search_does_not_cost_the_others_their_details()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/spaces/7/pages" => ListAsync(context, [1, 2, 3, 4]),
            "/wiki/rest/api/content/search" => IdsOf(context).Contains("3")
                ? ScriptedServer.StatusAsync(context, 404, """{"message":"Cannot find content. Outdated version/old_draft/trashed"}""")
                : SearchAsync(context, id => Content(id, "found")),
            "/wiki/rest/api/content/3/restriction/byOperation" => ScriptedServer.JsonAsync(context, "{}"),
            _ => ScriptedServer.JsonAsync(context, """{"results":[],"_links":{}}"""),
        });

        var read = await ReadAsync(server);

        Assert.Equal(["1", "2", "4"], read.Where(full => full.Details.Labels.Contains("found")).Select(full => full.Page.Id).Order());
        Assert.Empty(read.Single(full => full.Page.Id == "3").Details.Labels);
    }

    [Fact]
    public async Task Whom_a_long_restriction_names_is_read_to_the_end()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/spaces/7/pages" => ListAsync(context, [1]),
            "/wiki/rest/api/content/search" => SearchAsync(context, id => new
            {
                id,
                restrictions = new { read = new { restrictions = new { user = new { results = People(0, 200), _links = new { next = "/rest/api/more" } } } } },
            }),
            "/wiki/rest/api/content/1/restriction/byOperation/read" => PeopleAsync(context, total: 450),
            _ => ScriptedServer.JsonAsync(context, """{"results":[],"_links":{}}"""),
        });

        var read = await ReadAsync(server);

        Assert.Equal(450, Assert.Single(Assert.Single(read).Details.Restrictions).Allowed.Select(principal => principal.Id).Distinct().Count());
    }

    private static async Task<List<FullPage>> ReadAsync(ScriptedServer server)
    {
        var address = CloudAddress.Of(server.Address);
        using var site = new CloudSite(new HttpSession(new HttpSessionOptions { Root = address.Api, RetryDelay = TimeSpan.FromMilliseconds(1) }), address);
        var space = new Space { Id = "7", Key = "ENG", Name = "Engineering", Url = address.Site };
        return await site.ReadSpaceAsync(space, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);
    }

    /// <summary>The order is the test's, whatever the question says.</summary>
    private static Task ListAsync(HttpContext context, int[] ids)
    {
        var start = int.Parse(context.Request.Query["cursor"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var rows = ids.Skip(start).Take(200).Select(id => new { id = $"{id}", title = $"Page {id}", body = new { storage = new { value = "<p/>" } } });
        var next = start + 200 < ids.Length ? $"/wiki/api/v2/spaces/7/pages?cursor={start + 200}&sort={context.Request.Query["sort"]}" : null;
        return ScriptedServer.JsonAsync(context, JsonSerializer.Serialize(new { results = rows, _links = new { next } }));
    }

    private static Task SearchAsync(HttpContext context, Func<string, object?> content) =>
        ScriptedServer.JsonAsync(context, JsonSerializer.Serialize(new { results = IdsOf(context).Select(content).Where(row => row is not null) }));

    private static string[] IdsOf(HttpContext context)
    {
        var cql = context.Request.Query["cql"].ToString();
        return cql[(cql.IndexOf('(', StringComparison.Ordinal) + 1)..cql.IndexOf(')', StringComparison.Ordinal)].Split(',');
    }

    private static object Content(string id, params string[] labels) =>
        new { id, metadata = new { labels = new { results = labels.Select(name => new { name, prefix = "global" }) } } };

    private static IEnumerable<object> People(int from, int to) =>
        Enumerable.Range(from, to - from).Select(number => new { accountId = $"a{number}", displayName = $"Person {number}" });

    private static Task PeopleAsync(HttpContext context, int total)
    {
        var start = Math.Min(total, int.Parse(context.Request.Query["start"]!, CultureInfo.InvariantCulture));
        var end = Math.Min(total, start + 200);
        return ScriptedServer.JsonAsync(context, JsonSerializer.Serialize(new { restrictions = new { user = new { results = People(start, end) } } }));
    }
}
