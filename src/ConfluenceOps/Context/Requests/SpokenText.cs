using ConfluenceOps.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConfluenceOps.Context.Requests;

/// <summary>What the writer of a text says themselves: code, quotes and comments in HTML are not spoken.</summary>
internal static class SpokenText
{
    private const string CommentBegin = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>The text with blanks in place of what is not spoken, so that lines and columns stay as they are.</summary>
    /// <returns>Null for a text that nests too deep to be read.</returns>
    public static string? Of(string markdown)
    {
        if (MarkdownBlocks.Parse(markdown) is not { } blocks)
            return null;
        var text = markdown.ToCharArray();
        foreach (var unspoken in Unspoken(blocks, markdown.Length - 1))
            Blank(text, unspoken.Start, unspoken.End + 1);
        return WithoutComments(text);
    }

    /// <param name="container">Where to look.</param>
    /// <param name="end">Its last character, to which a fence goes on that nobody closes.</param>
    private static IEnumerable<SourceSpan> Unspoken(ContainerBlock container, int end)
    {
        foreach (var block in container)
        {
            if (block is FencedCodeBlock { ClosingFencedCharCount: 0 })
                yield return new SourceSpan(block.Span.Start, end);
            else if (block is CodeBlock or QuoteBlock or HtmlBlock { Type: HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle })
                yield return block.Span;
            else if (block is LeafBlock { Inline: { } inlines })
                foreach (var code in inlines.FindDescendants<CodeInline>())
                    yield return code.Span;
            else if (block is ContainerBlock inner)
                foreach (var span in Unspoken(inner, inner.Span.End))
                    yield return span;
        }
    }

    /// <summary>Comments may begin and end anywhere, also within other HTML; one without an end goes on to the end of the text.</summary>
    private static string WithoutComments(char[] text)
    {
        for (var begin = IndexOf(text, CommentBegin, 0); begin >= 0; begin = IndexOf(text, CommentBegin, begin))
        {
            var end = IndexOf(text, CommentEnd, begin + CommentBegin.Length);
            Blank(text, begin, end < 0 ? text.Length : end + CommentEnd.Length);
        }
        return new string(text);
    }

    private static int IndexOf(char[] text, string words, int from) =>
        text.AsSpan(from).IndexOf(words) is var at and >= 0 ? from + at : -1;

    private static void Blank(char[] text, int from, int to)
    {
        for (var at = Math.Max(from, 0); at < Math.Min(to, text.Length); at++)
            if (text[at] is not ('\n' or '\r'))
                text[at] = ' ';
    }
}
