using System.Text.Json;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Roadmaps: lanes of bars over time, as a list of lists.</summary>
internal static class Roadmaps
{
    public static void Add(Draft draft, Macro macro)
    {
        if (Lanes(macro["source"]) is not { Count: > 0 } lanes)
        {
            Bodies.AddUnknown(draft, macro);
            return;
        }
        if (macro["title"] is { } title)
            draft.Add(new Paragraph([new Text(Uri.UnescapeDataString(title), new Style(Marks.Strong, Link: null))]));
        draft.Add(new ItemList(Start: null, lanes));
    }

    /// <summary>The macro keeps all of it as JSON in one parameter, escaped like an address.</summary>
    private static List<Item>? Lanes(string? source)
    {
        if (source is null)
            return null;
        try
        {
            using var json = JsonDocument.Parse(Uri.UnescapeDataString(source.Replace('+', ' ')));
            return [.. Items(json.RootElement, "lanes").Select(Lane)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static Item Lane(JsonElement lane)
    {
        var bars = Items(lane, "bars").Select(bar => new Item([Line(bar)])).ToList();
        return bars.Count == 0 ? new Item([Line(lane)]) : new Item([Line(lane), new ItemList(Start: null, bars)]);
    }

    private static Paragraph Line(JsonElement part)
    {
        var words = string.Join(", ", new[] { Words(part, "title"), Words(part, "description"), Words(part, "startDate") }.Where(word => word.Length > 0));
        return new Paragraph([new Text(words.Length == 0 ? "…" : words, default)]);
    }

    private static string Words(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.ReplaceLineEndings(" ").Trim() : "";

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];
}
