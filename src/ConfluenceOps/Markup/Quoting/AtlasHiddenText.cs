using System.Text.Json;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>The words of a page in Atlassian Document Format that have the colour of paper, with no other colour behind them.</summary>
internal static class AtlasHiddenText
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 512 };

    /// <summary>Each of them as it stands on the page; none where the text is no such document.</summary>
    public static IReadOnlyList<string> In(string json)
    {
        var found = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, _options);
            Read(document.RootElement, hasGround: false, found);
        }
        catch (JsonException)
        {
            // Of what cannot be read nothing was made into Markdown either.
        }
        return found;
    }

    private static void Read(JsonElement node, bool hasGround, List<string> found)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        hasGround |= ColorOf(node, "background") is { } cell && !HiddenStyle.IsPaper(cell);
        if (Property(node, "text") is { ValueKind: JsonValueKind.String } text && !hasGround && IsWhite(node))
            found.Add(text.GetString()!);
        if (Property(node, "content") is { ValueKind: JsonValueKind.Array } content)
            foreach (var one in content.EnumerateArray())
                Read(one, hasGround, found);
    }

    private static bool IsWhite(JsonElement text)
    {
        if (Property(text, "marks") is not { ValueKind: JsonValueKind.Array } marks)
            return false;
        var colors = marks.EnumerateArray().Select(mark => (Type: Property(mark, "type")?.ToString(), Color: ColorOf(mark, "color"))).ToList();
        return colors.Any(mark => mark is { Type: "textColor", Color: { } color } && HiddenStyle.IsPaper(color))
            && !colors.Any(mark => mark is { Type: "backgroundColor", Color: { } color } && !HiddenStyle.IsPaper(color));
    }

    private static string? ColorOf(JsonElement node, string name) =>
        Property(node, "attrs") is { } attributes && Property(attributes, name) is { ValueKind: JsonValueKind.String } color ? color.GetString() : null;

    private static JsonElement? Property(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : null;
}
