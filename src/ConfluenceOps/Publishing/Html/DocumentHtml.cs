using System.Net;
using System.Text.RegularExpressions;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Documents as pages for a browser: each one file that holds its pictures and draws its diagrams, and asks nobody for anything.</summary>
/// <param name="catalog">Where the documents are.</param>
/// <remarks>
/// The text is a stranger's. What could act is taken out of it before it becomes part of a page, and the page's own policy tells the browser
/// to run nothing but the scripts whose hashes it names, and to fetch nothing. Only a page with diagrams allows styles that stand at elements,
/// which Mermaid cannot do without; of those the text itself has none left.
/// </remarks>
public sealed partial class DocumentHtml(ICatalog catalog)
{
    /// <summary>Whether the comments follow the text.</summary>
    public bool WithComments { get; init; }

    /// <summary>Puts the page of a document together.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    /// <exception cref="DocumentGoneException">It is in the trash.</exception>
    public async Task<ShownDocument> RenderAsync(long id, CancellationToken cancel)
    {
        var document = await catalog.GetDocumentAsync(id, cancel).ConfigureAwait(false);
        if (document.Gone is not null)
            throw new DocumentGoneException(id, document.Title, "it is not shown");
        var addresses = new PageAddresses();
        var body = new DocumentBody(addresses, new InlineImages(catalog.Files));
        var (conversion, comments) = await catalog.ViewAsync(
            view => (DocumentRenderer.Render(view, view.GetContent(id), MarkdownFlavor.GitHub, addresses), WithComments ? CommentSection.Write(view.GetComments(id), MarkdownFlavor.GitHub) : ""),
            cancel).ConfigureAwait(false);
        // What a page says of itself stands in its text already; front matter that somebody wrote is no text.
        var text = body.Render(FrontMatter.Split(conversion.Text).Text + comments);
        return new ShownDocument(document, Assemble(document, text, body.HasDiagrams));
    }

    private static string Assemble(Document document, string text, bool hasDiagrams)
    {
        var scripts = hasDiagrams ? PageAssets.DrawingScripts : [];
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["script-source"] = scripts.Length == 0 ? "'none'" : string.Join(' ', scripts.Select(PageAssets.HashOf)),
            ["style-source"] = hasDiagrams ? "'unsafe-inline'" : PageAssets.HashOf(PageAssets.Style),
            ["style"] = PageAssets.Style,
            ["title"] = WebUtility.HtmlEncode(VisibleText.Of(document.Title)),
            ["banner"] = SourceBanner.Write(document),
            ["text"] = text,
            ["scripts"] = string.Concat(scripts.Select(script => $"<script>{script}</script>\n")),
        };
        // All in one go: what a text says that looks like a place of the page stays what it says.
        return Place().Replace(PageAssets.Page, place => parts[place.Groups[1].Value]);
    }

    [GeneratedRegex(@"\{\{([a-z-]+)\}\}")]
    private static partial Regex Place();
}

/// <summary>A document as a page for a browser.</summary>
/// <param name="Document">The document.</param>
/// <param name="Html">The page.</param>
public sealed record ShownDocument(Document Document, string Html);
