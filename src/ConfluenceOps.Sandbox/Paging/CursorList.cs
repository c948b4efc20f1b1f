using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Paging;

/// <summary>A list as v2 pages it: by an opaque cursor, with the next link in the body and in a header.</summary>
/// <remarks>facts.md, section 2.1.</remarks>
internal static class CursorList
{
    private const int Most = 250;

    public static void Write<T>(
        Exchange exchange, Utf8JsonWriter json, SortedItems<T> items, Func<T, bool> passes, Action<T> writeItem, int normalLimit = 25)
    {
        var limit = exchange.Parameters.Number("limit", normalLimit, 1, Most);
        var page = items.Take(After(exchange), limit, passes);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var item in page.Items)
            writeItem(item);
        json.WriteEndArray();
        WriteLinks(exchange, json, page.End);
        json.WriteEndObject();
    }

    /// <summary>The position in the cursor of the request; null at the start.</summary>
    public static Position? After(Exchange exchange) => exchange.Parameters.Text("cursor") switch
    {
        null => null,
        var cursor when Position.TryParse(cursor, out var position) => position,
        _ => throw new RefusedException(400, "The cursor is not one that this site gave"),
    };

    private static void WriteLinks(Exchange exchange, Utf8JsonWriter json, Position? end)
    {
        json.WriteStartObject("_links"u8);
        if (end is { } position)
        {
            var next = PageLinks.With(exchange, ("cursor", position.ToCursor()));
            exchange.Http.Response.Headers.Link = $"<{next}>; rel=\"next\", <{exchange.Server.Base}>; rel=\"base\"";
            json.WriteString("next"u8, next);
        }

        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
    }
}
