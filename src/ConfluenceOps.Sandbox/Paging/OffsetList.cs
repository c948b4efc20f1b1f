using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Paging;

/// <summary>A list as v1 pages it: by start and limit.</summary>
internal static class OffsetList
{
    /// <summary>Writes the part of a list that a request asks for.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="all">The whole list.</param>
    /// <param name="limit">The most to give.</param>
    /// <param name="writeItem">Writes one item.</param>
    /// <param name="linked">Whether this list says that more follows; some of Confluence's do not.</param>
    public static void Write<T>(Exchange exchange, Utf8JsonWriter json, IReadOnlyCollection<T> all, int limit, Action<T> writeItem, bool linked = true)
    {
        var start = exchange.Parameters.Number("start", 0);
        var size = 0;
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var item in all.Skip(start).Take(limit))
        {
            writeItem(item);
            size++;
        }

        json.WriteEndArray();
        WriteEnd(exchange, json, start, limit, size, linked && start + size < all.Count && size > 0);
        json.WriteEndObject();
    }

    public static void WriteEnd(Exchange exchange, Utf8JsonWriter json, int start, int limit, int size, bool hasNext)
    {
        json.WriteNumber("start"u8, start);
        json.WriteNumber("limit"u8, limit);
        json.WriteNumber("size"u8, size);
        json.WriteStartObject("_links"u8);
        if (hasNext)
            json.WriteString("next"u8, PageLinks.With(exchange, ("limit", Text(limit)), ("start", Text(start + size))));
        WriteSiteLinks(exchange, json);
        json.WriteEndObject();
    }

    /// <summary>The links that every v1 list ends with: next links are relative to the base, not to the host.</summary>
    public static void WriteSiteLinks(Exchange exchange, Utf8JsonWriter json)
    {
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteString("context"u8, exchange.Server.Dialect.ContextPath);
        json.WriteString("self"u8, exchange.Server.Base + PageLinks.With(exchange));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
