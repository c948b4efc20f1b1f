using System.Globalization;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>What the start tag of a cell says, taken in one pass: there are more cells than anything else.</summary>
internal ref struct CellAttributes
{
    /// <summary>What HTML allows at most.</summary>
    private const int WidestSpan = 1000;
    private const string HighlightClass = "highlight-";

    private ReadOnlySpan<char> _color;

    public CellAttributes(StorageReader reader)
    {
        IsHeader = reader.Name is "th";
        var attributes = reader.Attributes;
        while (attributes.MoveNext())
            Read(attributes.Name, attributes.Value);
    }

    public bool IsHeader { get; }

    public int Columns { get; private set; } = 1;

    public int Rows { get; private set; } = 1;

    /// <summary>Whether Confluence writes the number of the row here.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>The colour behind it; null when nobody chose one.</summary>
    public readonly string? Color => _color.IsEmpty ? null : IsHeader ? Colors.HeaderBackground(_color) : Colors.Background(_color);

    private void Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "colspan":
                Columns = Span(value);
                break;
            case "rowspan":
                Rows = Span(value);
                break;
            case "class":
                IsNumber = !IsHeader && value.Contains("numberingColumn", StringComparison.Ordinal);
                Paint(InClass(value));
                break;
            case "data-highlight-colour" or "bgcolor":
                Paint(value);
                break;
            case "style":
                Paint(InlineStyle.Background(value));
                break;
        }
    }

    /// <summary>Each editor of Confluence has written the colour otherwise, some in two ways at once.</summary>
    private void Paint(ReadOnlySpan<char> color)
    {
        if (_color.IsEmpty)
            _color = color;
    }

    private static ReadOnlySpan<char> InClass(ReadOnlySpan<char> names)
    {
        var start = names.IndexOf(HighlightClass);
        if (start < 0)
            return default;
        var name = names[(start + HighlightClass.Length)..];
        var end = name.IndexOf(' ');
        return end < 0 ? name : name[..end];
    }

    private static int Span(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}
