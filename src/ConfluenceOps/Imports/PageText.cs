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
        return (await ToMarkdownAsync([page], cancel).ConfigureAwait(false))[0];
    }

    /// <summary>Converts the bodies of pages; the names of all people whom they mention are asked of the site together.</summary>
    public async Task<IReadOnlyList<string>> ToMarkdownAsync(IReadOnlyList<Page> pages, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pages);
        await LearnAsync(pages.Select(BodyOf), cancel).ConfigureAwait(false);
        var texts = new string[pages.Count];
        Parallel.For(0, pages.Count, new ParallelOptions { CancellationToken = cancel }, at => texts[at] = Convert(BodyOf(pages[at]), pages[at]));
        return texts;
    }

    /// <summary>Converts the body of a comment.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="page">The page that it is on.</param>
    /// <param name="cancel">Ends the requests.</param>
    public async Task<string> ToMarkdownAsync(Comment comment, Page page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(page);
        var body = new Body(comment.Body, comment.BodyFormat);
        await LearnAsync([body], cancel).ConfigureAwait(false);
        return Convert(body, page);
    }

    /// <inheritdoc/>
    public void Dispose() => _people.Dispose();

    private static Body BodyOf(Page page) => new(page.Body ?? "", page.BodyFormat);

    private Task LearnAsync(IEnumerable<Body> bodies, CancellationToken cancel) =>
        _people.LearnAsync(bodies.SelectMany(body => MarkdownConverter.FindReferences(body).Users), cancel);

    private string Convert(Body body, Page page) =>
        MarkdownConverter.Convert(body, MarkdownFlavor.GitHub, new SiteReferences(new BodyPlace(site.Address, page.Space, page.Id, page.Url), _people.NameOf)).Text;
}
