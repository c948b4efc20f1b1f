namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>The colour behind a cell: each editor of Confluence has written it otherwise.</summary>
internal static class CellColor
{
    private const string ClassPrefix = "highlight-";

    /// <summary>Of the cell that was just begun; null when nobody chose one.</summary>
    public static string? Of(StorageReader reader)
    {
        var color = reader.RawAttribute("data-highlight-colour");
        if (color.IsEmpty)
            color = InClass(reader.RawAttribute("class"));
        if (color.IsEmpty)
            color = InlineStyle.Background(reader.RawAttribute("style"));
        if (color.IsEmpty)
            color = reader.RawAttribute("bgcolor");
        return color.IsEmpty ? null : reader.Name is "th" ? Colors.HeaderBackground(color) : Colors.Background(color);
    }

    private static ReadOnlySpan<char> InClass(ReadOnlySpan<char> names)
    {
        var start = names.IndexOf(ClassPrefix);
        if (start < 0)
            return default;
        var name = names[(start + ClassPrefix.Length)..];
        var end = name.IndexOf(' ');
        return end < 0 ? name : name[..end];
    }
}
