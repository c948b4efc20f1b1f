using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>A list that v2 puts into a single answer when an <c>include-…</c> asks for it.</summary>
internal static class Included
{
    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="path">Where the whole list is, behind the path of the request.</param>
    /// <param name="writeItems">Writes the items.</param>
    public static void Write(Exchange exchange, Utf8JsonWriter json, string name, string path, Action writeItems)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("results"u8);
        writeItems();
        json.WriteEndArray();
        json.WriteStartObject("meta"u8);
        json.WriteBoolean("hasMore"u8, false);
        json.WriteEndObject();
        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, exchange.Http.Request.Path.Value + path);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
