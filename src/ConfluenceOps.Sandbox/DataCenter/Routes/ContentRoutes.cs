using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Pages and blog posts: by offset, by cursor, and whatever has an id.</summary>
internal static class ContentRoutes
{
    private const int Usual = 25;

    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Get("/api/content", WriteList),
        Rest.Get("/api/content/scan", Scan) with { Since = new(7, 19) },
        Rest.Get("/api/content/{id}", WriteOne),
        Rest.Get("/api/space/{key}/trash", WriteTrash) with { Since = new(8, 0) },
    ];

    /// <summary>Content of any kind by its id, or 404 where it does not exist for this caller.</summary>
    public static ContentEntry Find(Exchange exchange)
    {
        var id = exchange.Parameters.Path("id");
        return exchange.Site.Find(id) is { } entry && exchange.Sight.CanSee(entry.On) ? entry : throw RefusedException.NoContent(id);
    }

    private static void WriteList(Exchange exchange, Utf8JsonWriter json)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var (candidates, passes) = Wanted(exchange);
        SilentList.Write(exchange, json, [.. candidates.All.Where(passes)], MostResults.OfContent(expand), entry => ContentV1.Write(exchange, json, entry, expand), Usual);
    }

    private static void Scan(Exchange exchange, Utf8JsonWriter json)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var limit = exchange.Parameters.Number("limit", Usual, 1);
        var (candidates, passes) = Wanted(exchange);
        var page = CursorList.Take(exchange, candidates, Math.Min(limit, MostResults.OfContent(expand)), passes);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var entry in page.Items)
            ContentV1.Write(exchange, json, entry, expand);
        json.WriteEndArray();
        if (exchange.Parameters.Text("cursor") is { } cursor)
            json.WriteString("cursor"u8, cursor);
        json.WriteNumber("limit"u8, limit);
        json.WriteNumber("size"u8, page.Items.Count);
        json.WriteStartObject("_links"u8);
        if (page.End is { } end)
            json.WriteString("next"u8, PageLinks.With(exchange, ("cursor", end.ToCursor()), ("limit", limit.ToString(CultureInfo.InvariantCulture))));
        OffsetList.WriteSiteLinks(exchange, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOne(Exchange exchange, Utf8JsonWriter json)
    {
        var entry = Find(exchange);
        if (!IsWanted(entry.On, Statuses(exchange)))
            throw RefusedException.NoContent(entry.IdText);
        ContentV1.Write(exchange, json, entry, new Expansions(exchange.Parameters.List("expand")));
    }

    private static void WriteTrash(Exchange exchange, Utf8JsonWriter json)
    {
        var space = SpaceRoutes.Find(exchange, exchange.Parameters.Path("key"));
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var trashed = exchange.Site.PagesOf(space.Id, new(PageField.Id)).All.Where(entry => entry.Page.Status == "trashed" && exchange.Sight.CanSee(entry));
        SilentList.Write(exchange, json, [.. trashed], MostResults.OfContent(expand), entry => ContentV1.Write(exchange, json, entry, expand), Usual);
    }

    private static (SortedItems<PageEntry> Candidates, Func<PageEntry, bool> Passes) Wanted(Exchange exchange)
    {
        var parameters = exchange.Parameters;
        var space = parameters.Text("spaceKey") is { } key ? SpaceRoutes.Find(exchange, key) : null;
        var type = parameters.OneOf("type", "page", "blogpost");
        var title = parameters.Text("title");
        var statuses = Statuses(exchange);
        return (exchange.Site.PagesOf(space?.Id, new(PageField.Id)), entry =>
            entry.Type == type
            && IsWanted(entry, statuses)
            && (title is null || string.Equals(entry.Title, title, StringComparison.OrdinalIgnoreCase))
            && exchange.Sight.CanSee(entry));
    }

    private static IReadOnlyList<string> Statuses(Exchange exchange) => exchange.Parameters.List("status") is { Count: > 0 } wanted ? wanted : ["current"];

    private static bool IsWanted(PageEntry entry, IReadOnlyList<string> statuses) => statuses.Contains("any") || statuses.Contains(entry.Page.Status);
}
