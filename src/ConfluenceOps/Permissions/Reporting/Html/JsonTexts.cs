using System.Text.Json;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>Lists of texts, which most tables of the page are.</summary>
internal static class JsonTexts
{
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
