using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>The text of pages as Markdown, as an import would keep it, without a catalog.</summary>
/// <param name="site">Where the pages are.</param>
public sealed class PageText(ISite site) : IDisposable
{
    private readonly People _people = new(site, null);

    /// <summary>Converts the body of a page; names of people whom it mentions are asked of the site once.</summary>
    public async Task<string> ToMarkdownAsync(Page page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        var body = new Body(page.Body ?? "", page.BodyFormat);
        await _people.LearnAsync(MarkdownConverter.FindReferences(body).Users, cancel).ConfigureAwait(false);
        return MarkdownConverter.Convert(body, MarkdownFlavor.GitHub, new SiteReferences(new BodyPlace(site.Address, page.Space, page.Id, page.Url), _people.NameOf)).Text;
    }

    /// <inheritdoc/>
    public void Dispose() => _people.Dispose();
}
