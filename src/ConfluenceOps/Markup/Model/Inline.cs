namespace ConfluenceOps.Markup.Model;

/// <summary>A piece of a line, and the style it stands in.</summary>
/// <remarks>
/// Style is flat, not nested: every piece says all that holds for it. So emphasis may cross paragraphs and table
/// cells, as it does in Confluence, and a writer is free to nest it in the way its flavour needs.
/// </remarks>
internal abstract class Inline(Style style)
{
    /// <summary>What holds for it; settled when the whole line is known.</summary>
    public Style Style { get; set; } = style;
}

/// <summary>Words; never empty, white space already collapsed.</summary>
internal sealed class Text(string value, Style style) : Inline(style)
{
    public string Value { get; } = value;
}

/// <summary>A line that ends inside a paragraph.</summary>
internal sealed class LineBreak(Style style) : Inline(style);

/// <summary>A picture.</summary>
internal sealed class Image(Resource source, string alternative, string? title, IReadOnlyList<Inline> caption, Style style) : Inline(style)
{
    public Resource Source { get; } = source;

    /// <summary>In pixels, where somebody chose it.</summary>
    public int? Width { get; init; }

    public string Alternative { get; } = alternative;

    public string? Title { get; } = title;

    public IReadOnlyList<Inline> Caption { get; } = caption;
}

/// <summary>A person who is addressed.</summary>
internal sealed class Mention(string userId, Style style) : Inline(style)
{
    public string UserId { get; } = userId;
}

/// <summary>A status lozenge.</summary>
internal sealed class Status(string title, StatusColor color, Style style) : Inline(style)
{
    public string Title { get; } = title;

    public StatusColor Color { get; } = color;
}

/// <summary>The colours that Confluence has for lozenges.</summary>
internal enum StatusColor
{
    Grey,
    Blue,
    Green,
    Yellow,
    Red,
    Purple,
}

/// <summary>A formula in TeX within a line.</summary>
internal sealed class Formula(string tex, Style style) : Inline(style)
{
    public string Tex { get; } = tex;
}

/// <summary>The key of a Jira issue.</summary>
internal sealed class Issue(string key, Style style) : Inline(style)
{
    public string Key { get; } = key;
}

/// <summary>What nobody sees on the page, within a line; see <see cref="Remark"/>.</summary>
internal sealed class InlineRemark(string words, Style style) : Inline(style)
{
    public string Words { get; } = words;
}

/// <summary>A place that links can lead to.</summary>
internal sealed class Anchor(string name, Style style) : Inline(style)
{
    public string Name { get; } = name;
}
