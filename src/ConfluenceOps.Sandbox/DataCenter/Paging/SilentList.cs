using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.DataCenter.Paging;

/// <summary>A list as Data Center pages it: it gives less than was asked for without a word, and its next link leaves out what it did not give.</summary>
/// <remarks>facts.md, section 2.3.</remarks>
internal static class SilentList
{
    /// <summary>Writes the part of a list that a request asks for.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="all">The whole list.</param>
    /// <param name="most">The most that is given, whatever was asked for.</param>
    /// <param name="writeItem">Writes one item.</param>
    /// <param name="usual">How many are given when the request does not say.</param>
    /// <param name="writeMore">Writes what this list says of itself beside the usual; null for nothing.</param>
    public static void Write<T>(
        Exchange exchange, Utf8JsonWriter json, IReadOnlyList<T> all, int most, Action<T> writeItem, int usual = 25, Action? writeMore = null)
    {
        json.WriteStartObject();
        WriteMembers(exchange, json, all, most, writeItem, usual);
        writeMore?.Invoke();
        json.WriteEndObject();
    }

    public static void WriteMembers<T>(Exchange exchange, Utf8JsonWriter json, IReadOnlyList<T> all, int most, Action<T> writeItem, int usual = 25)
    {
        var (start, limit) = (exchange.Parameters.Number("start", 0), exchange.Parameters.Number("limit", usual));
        var size = Math.Min(limit, most);
        var endless = DataCenterDialect.Of(exchange).Flavor.HasEndlessLists;
        var first = endless && start >= all.Count ? Math.Max(0, all.Count - size) : start;
        var given = Math.Clamp(all.Count - first, 0, size);
        json.WriteStartArray("results"u8);
        for (var at = first; at < first + given; at++)
            writeItem(all[at]);
        json.WriteEndArray();
        json.WriteNumber("start"u8, start);
        json.WriteNumber("limit"u8, limit);
        json.WriteNumber("size"u8, given);
        json.WriteStartObject("_links"u8);
        if (given > 0 && (endless || first + given < all.Count))
            json.WriteString("next"u8, PageLinks.With(exchange, ("limit", Text(limit)), ("start", Text((long)start + limit))));
        OffsetList.WriteSiteLinks(exchange, json);
        json.WriteEndObject();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
