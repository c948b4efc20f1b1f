using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ConfluenceOps.Markup.Sections;

/// <summary>A text in Markdown, cut at its headings. Headings in quotes, lists and code are no borders.</summary>
public sealed class SectionedText
{
    /// <summary>No heading that people read is longer; the words of a longer one are taken as they are written.</summary>
    private const int LongestHeading = 1000;

    private static readonly MarkdownPipeline Words = new MarkdownPipelineBuilder().Build();

    private SectionedText(IReadOnlyList<MarkdownSection> sections) => Sections = sections;

    /// <summary>The sections in their order; none for an empty text.</summary>
    public IReadOnlyList<MarkdownSection> Sections { get; }

    /// <summary>Cuts a text.</summary>
    public static SectionedText Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var sections = new List<MarkdownSection>();
        var above = new List<(int Level, string Words)>();
        var (start, body) = (0, 0);
        foreach (var heading in MarkdownBlocks.Parse(markdown)?.OfType<HeadingBlock>() ?? [])
        {
            Add(heading.Span.Start);
            above.RemoveAll(one => one.Level >= heading.Level);
            above.Add((heading.Level, WordsOf(markdown.Substring(heading.Span.Start, heading.Span.Length))));
            body = markdown.IndexOf('\n', Math.Min(heading.Span.End, markdown.Length - 1)) is var line and >= 0 ? line + 1 : markdown.Length;
        }
        Add(markdown.Length);
        return new SectionedText(sections);

        void Add(int end)
        {
            if (end > start)
                sections.Add(new MarkdownSection(above.Count == 0 ? 0 : above[^1].Level, above.Select(one => one.Words).ToList(), markdown[start..end]) { BodyStart = body - start });
            (start, body) = (end, end);
        }
    }

    /// <summary>The section that a person or a link names, with all sections below it.</summary>
    /// <param name="name">The heading's words, or an anchor: <c>Roll-back</c>, <c>Page-Title-Rollback</c>, <c>PageTitle-Rollback.1</c>.</param>
    /// <param name="title">The title of the page, with which anchors of older pages begin.</param>
    /// <returns>Empty when no heading is named so, and no anchor stands in any section.</returns>
    /// <remarks>facts.md, section 8: which signs an anchor leaves out is not settled, so that letters and digits alone are compared.</remarks>
    public IReadOnlyList<MarkdownSection> Find(string name, string title)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(title);
        var (words, repeat) = (LettersOf(name), 0);
        if (words.Length == 0)
            return [];
        var found = IndexOf(words, title, repeat);
        if (found < 0 && name.LastIndexOf('.') is var dot and > 0 && int.TryParse(name.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out repeat))
            found = IndexOf(LettersOf(name[..dot]), title, repeat);
        if (found < 0)
            found = Sections.ToList().FindIndex(section => section.Text.Contains($"<a name=\"{name}\"></a>", StringComparison.OrdinalIgnoreCase));
        return found < 0 ? [] : [Sections[found], .. Sections.Skip(found + 1).TakeWhile(below => below.Level > Sections[found].Level)];
    }

    private int IndexOf(string words, string title, int repeat)
    {
        var begin = LettersOf(title);
        for (var at = 0; at < Sections.Count; at++)
        {
            var heading = LettersOf(Sections[at].Heading);
            if (heading.Length > 0 && (heading == words || begin + heading == words) && repeat-- == 0)
                return at;
        }
        return -1;
    }

    private static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(Rune.ToLowerInvariant(rune));
        return letters.ToString();
    }

    private static string WordsOf(string heading)
    {
        if (heading.Length > LongestHeading)
            return heading.Trim('#', ' ', '\n', '\r', '=', '-');
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(words) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Words.Setup(renderer);
        foreach (var block in Markdown.Parse(heading, Words).OfType<LeafBlock>())
            renderer.WriteLeafInline(block);
        return words.ToString().Trim();
    }
}
