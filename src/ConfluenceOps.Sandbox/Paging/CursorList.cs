using System.Text.Json;
using ConfluenceOps.Sandbox.Faults;
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
        var page = Take(exchange, items, limit, passes);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var item in page.Items)
            writeItem(item);
        json.WriteEndArray();
        WriteLinks(exchange, json, page.End);
        json.WriteEndObject();
    }

    /// <summary>The part of a list that a request asks for, with what is to happen to it.</summary>
    public static ResultPage<T> Take<T>(Exchange exchange, SortedItems<T> items, int limit, Func<T, bool> passes)
    {
        var after = After(exchange);
        // Not a whole part, so that the list goes on all the same.
        var repeated = exchange.ListFault == ListFault.Repeat ? Math.Min(3, limit - 1) : 0;
        var page = items.Take(after is { } position ? items.Earlier(position, repeated, passes) : null, limit, passes);
        return exchange.ListFault == ListFault.Skip && page.Items.Count > 1
            ? page with { Items = [.. page.Items.Where((_, at) => at != page.Items.Count / 2)] }
            : page;
    }

    /// <summary>The position in the cursor of the request; null at the start.</summary>
    private static Position? After(Exchange exchange) => exchange.Parameters.Text("cursor") switch
    {
        null => null,
        _ when exchange.ListFault == ListFault.ExpiredCursor => throw new RefusedException(400, "The cursor has expired"),
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
