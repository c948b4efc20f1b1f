using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConfluenceOps.Publishing;

/// <summary>Markdown that somebody wrote here: it stays as it is, but for where its links lead.</summary>
internal static class WrittenText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists().UseYamlFrontMatter().Build();

    /// <summary>Leads links elsewhere.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="redirect">A better address for one that is written; null when there is none.</param>
    public static string Redirect(string markdown, Func<string, string?> redirect)
    {
        var text = new StringBuilder(markdown);
        // From the end, so that places before stay where they are.
        foreach (var span in Destinations(markdown).OrderByDescending(span => span.Start))
        {
            var written = markdown.Substring(span.Start, span.Length);
            if (redirect(written.Trim('<', '>')) is { } better)
                text.Remove(span.Start, span.Length).Insert(span.Start, better);
        }
        return text.ToString();
    }

    /// <summary>The words alone.</summary>
    public static string ToPlain(string markdown) => Parse(markdown) is null ? markdown : Markdown.ToPlainText(markdown, Pipeline);

    /// <returns>Null for quotes in quotes, a hundred deep and more, of which Markdig wants to know nothing.</returns>
    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<SourceSpan> Destinations(string markdown)
    {
        if (Parse(markdown) is not { } document)
            return [];
        var links = document.Descendants<LinkInline>().Where(link => link.Reference is null).Select(link => link.UrlSpan);
        var definitions = document.Descendants<LinkReferenceDefinition>().Select(definition => definition.UrlSpan);
        return links.Concat(definitions).Where(span => span.Length > 0);
    }
}
