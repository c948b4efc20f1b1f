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
internal sealed class Status(string title, Style style) : Inline(style)
{
    public string Title { get; } = title;
}

/// <summary>A place that links can lead to.</summary>
internal sealed class Anchor(string name, Style style) : Inline(style)
{
    public string Name { get; } = name;
}
