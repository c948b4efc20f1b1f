using System.Globalization;
using System.Text.Json;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>A node or a mark of a document; what a document lacks or has in a wrong form is missing, never an error.</summary>
internal readonly struct Node(JsonElement json)
{
    /// <summary>What it is; empty when it does not say.</summary>
    public string Type => Words(Find(json, "type"u8)) ?? "";

    /// <summary>The words of a text.</summary>
    public string Text => Words(Find(json, "text"u8)) ?? "";

    public JsonElement Attributes => Find(json, "attrs"u8);

    public Nodes Content => new(Find(json, "content"u8));

    public Nodes Marks => new(Find(json, "marks"u8));

    /// <summary>The words of an attribute; null when it is missing or empty.</summary>
    public string? this[ReadOnlySpan<byte> attribute] => Words(Find(Attributes, attribute)) is { Length: > 0 } words ? words : null;

    public int? Number(ReadOnlySpan<byte> attribute) =>
        decimal.TryParse(this[attribute], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= int.MaxValue
            ? (int)number
            : null;

    public static JsonElement Find(JsonElement parent, ReadOnlySpan<byte> name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            // The name of a property beside it is written with half a character.
            return default;
        }
    }

    /// <summary>A value as words; anything but a text as JSON.</summary>
    public static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => Characters.Clean(Unescape(value)),
        _ => Characters.Clean(value.GetRawText()),
    };

    /// <summary>Half a character, written as an escape, is the one text that cannot be read as one.</summary>
    private static string Unescape(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }
}
