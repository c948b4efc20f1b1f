using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ConfluenceOps.Markup;

/// <summary>Reads where in a text blocks, code and tags are, whoever wrote it: in a time that grows with its length and no faster.</summary>
/// <remarks>Links, emphasis and definitions are not looked for, and are text here: of these, texts can be made that take hours.</remarks>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = Make();

    /// <returns>Blocks with their places in the text; null for quotes in quotes, a hundred deep and more, of which Markdig wants to know nothing.</returns>
    public static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown.Replace("]:", "].", StringComparison.Ordinal), Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Make()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter();
        builder.InlineParsers.RemoveAll(parser => parser is not (CodeInlineParser or AutolinkInlineParser or EscapeInlineParser or LineBreakInlineParser));
        return builder.Build();
    }
}
