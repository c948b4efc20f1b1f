using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>Where a text in Markdown is code, and where it is HTML as it stands.</summary>
internal sealed class MarkdownCode
{
    /// <summary>Reading so many definitions of links takes the square of their number.</summary>
    private const int MostDefinitions = 2000;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseYamlFrontMatter().Build();

    private MarkdownCode(IReadOnlyList<Range> code, IReadOnlyList<Range> html, bool isRead)
    {
        Code = code;
        Html = html;
        IsRead = isRead;
    }

    /// <summary>Code, in the order of the text: none of it is markup, whatever it looks like.</summary>
    public IReadOnlyList<Range> Code { get; }

    /// <summary>Blocks of HTML, in the order of the text: a backslash before a sign means nothing there.</summary>
    public IReadOnlyList<Range> Html { get; }

    /// <summary>Whether the text could be read; otherwise nothing is known to be code.</summary>
    public bool IsRead { get; }

    /// <summary>Finds them.</summary>
    public static MarkdownCode In(string markdown)
    {
        if (markdown.AsSpan().Count("]:") > MostDefinitions)
            return new MarkdownCode([], [], isRead: false);
        try
        {
            return Of(Markdown.Parse(markdown, _pipeline), markdown);
        }
        catch (ArgumentException)
        {
            // Nested a hundred deep and more, of which Markdig wants to know nothing.
            return new MarkdownCode([], [], isRead: false);
        }
    }

    private static MarkdownCode Of(MarkdownDocument document, string markdown)
    {
        var code = new List<Range>();
        var html = new List<Range>();
        foreach (var one in document.Descendants())
        {
            // What is said of a place is believed only where it can be seen to be so: elsewhere the text counts as markup.
            if (one is (CodeBlock and not YamlFrontMatterBlock) || (one is CodeInline && markdown[one.Span.Start] == '`' && markdown[one.Span.End] == '`'))
                code.Add(one.Span.Start..(one.Span.End + 1));
            else if (one is HtmlBlock)
                html.Add(one.Span.Start..(one.Span.End + 1));
        }
        code.Sort((a, b) => a.Start.Value.CompareTo(b.Start.Value));
        html.Sort((a, b) => a.Start.Value.CompareTo(b.Start.Value));
        return new MarkdownCode(code, html, isRead: true);
    }
}
