using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Cql;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The searches of v1, by the query language of Confluence.</summary>
internal static class SearchRoutes
{
    private static readonly RequiredScopes Search = RequiredScopes.AnyOf("search:confluence", "read:content-details:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("/content/search", Search, WriteContent) with { IsSearch = true },
        Route.V1("/search", Search, WriteResults) with { IsSearch = true },
        Route.V1("/search/user", RequiredScopes.AnyOf("read:content-details:confluence"), WriteUsers),
    ];

    private static void WriteContent(Exchange exchange, Utf8JsonWriter json)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var search = ContentSearch.Read(exchange);
        var limit = Limit(exchange, expand);
        var page = search.Take(exchange, limit);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var entry in page.Items)
            ContentV1.Write(exchange, json, entry, expand);
        json.WriteEndArray();
        WriteEnd(exchange, json, page, limit);
        json.WriteEndObject();
    }

    private static void WriteResults(Exchange exchange, Utf8JsonWriter json)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"), "content.");
        var search = ContentSearch.Read(exchange);
        var limit = Limit(exchange, expand);
        var page = search.Take(exchange, limit);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var entry in page.Items)
            SearchResultV1.WriteContent(exchange, json, entry, expand);
        json.WriteEndArray();
        SearchResultV1.WriteTotals(exchange, json, search.Count());
        WriteEnd(exchange, json, page, limit);
        json.WriteEndObject();
    }

    /// <summary>Offsets, and no next link although more accounts exist (facts.md, section 2.2).</summary>
    private static void WriteUsers(Exchange exchange, Utf8JsonWriter json)
    {
        var start = exchange.Parameters.Number("start", 0);
        var limit = exchange.Parameters.Number("limit", 25, 0, 200);
        var passes = new UserFields().Compile(ContentSearch.Parse(exchange).Where);
        var found = exchange.Site.Site.Users.Where(passes).OrderBy(user => user.AccountId, StringComparer.Ordinal).ToList();
        var users = found.Skip(start).Take(limit).ToList();
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var user in users)
            SearchResultV1.WriteUser(exchange, json, user);
        json.WriteEndArray();
        SearchResultV1.WriteTotals(exchange, json, found.Count);
        OffsetList.WriteEnd(exchange, json, start, limit, users.Count, hasNext: false);
        json.WriteEndObject();
    }

    private static int Limit(Exchange exchange, Expansions expand) => Math.Min(exchange.Parameters.Number("limit", 25), expand.MostResults);

    private static void WriteEnd(Exchange exchange, Utf8JsonWriter json, ResultPage<ContentEntry> page, int limit)
    {
        json.WriteNumber("start"u8, 0);
        json.WriteNumber("limit"u8, limit);
        json.WriteNumber("size"u8, page.Items.Count);
        json.WriteStartObject("_links"u8);
        if (page.End is { } end)
            json.WriteString("next"u8, PageLinks.With(exchange, ("next", "true"), ("cursor", end.ToCursor()), ("limit", $"{limit}")));
        OffsetList.WriteSiteLinks(exchange, json);
        json.WriteEndObject();
    }
}
