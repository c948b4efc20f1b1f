namespace ConfluenceOps.Markup.Model;

/// <summary>All that holds for a piece of text.</summary>
internal readonly record struct Style(Marks Marks, Link? Link)
{
    /// <summary>What two neighbours have in common, and so the space between them.</summary>
    public Style Shared(Style other) =>
        new(Marks & other.Marks, ReferenceEquals(Link, other.Link) ? Link : null);
}

/// <summary>Looks of text that have a meaning.</summary>
[Flags]
internal enum Marks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Strike = 4,
    Underline = 8,
    Subscript = 16,
    Superscript = 32,
    Code = 64,
    Highlight = 128,
}
