namespace ConfluenceOps.Markup.Sections;

/// <summary>A heading with what stands below it up to the next heading, whatever that one's level.</summary>
/// <param name="Level">The level of the heading, from 1; 0 for what stands before the first one.</param>
/// <param name="Path">The headings that it is under, from the top, and its own at last, as words; empty before the first one.</param>
/// <param name="Text">The Markdown, heading and all. The sections of a text put together are the text again.</param>
public sealed record MarkdownSection(int Level, IReadOnlyList<string> Path, string Text)
{
    /// <summary>The words of its own heading; empty before the first one.</summary>
    public string Heading => Path.Count == 0 ? "" : Path[^1];

    /// <summary>What stands below its own heading.</summary>
    public string Body => Text[BodyStart..];

    /// <summary>Where that begins in its text.</summary>
    internal int BodyStart { get; init; }
}
