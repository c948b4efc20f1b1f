using System.Globalization;
using System.Text.Json;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Values in the form that Confluence writes them.</summary>
internal static class JsonValues
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>An instant with milliseconds, in UTC.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset at)
    {
        Span<byte> text = stackalloc byte[32];
        at.UtcDateTime.TryFormat(text, out var length, InstantForm, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>A number written as text, as v2 does with ids.</summary>
    public static void WriteIdText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long id)
    {
        Span<byte> text = stackalloc byte[20];
        id.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>Starts an object of names that could be expanded; each leads nowhere, as in most answers of Confluence.</summary>
    public static void WriteExpandable(this Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        json.WriteStartObject("_expandable"u8);
        foreach (var name in names)
            json.WriteString(name, "");
        json.WriteEndObject();
    }
}
