using System.Globalization;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Links;
using ConfluenceOps.Markup;
using ConfluenceOps.Publishing;

namespace ConfluenceOps.Context.Sources;

/// <summary>Pages as a catalog has them, as far as whoever opened it may see them.</summary>
/// <remarks>The texts are those that were imported: put together anew, they could show parts of other pages that the audience may not see.</remarks>
/// <param name="catalog">The catalog.</param>
/// <param name="spaces">Its spaces.</param>
internal sealed class CatalogPages(ICatalog catalog, IReadOnlyList<CatalogSpace> spaces) : IPageSource
{
    private readonly List<Uri> _sites = [.. spaces.Select(space => space.Site).Distinct()];

    /// <summary>Reads from a catalog.</summary>
    public static async Task<CatalogPages> OpenAsync(ICatalog catalog, CancellationToken cancel) =>
        new(catalog, await catalog.Imports.GetSpacesAsync(cancel).ConfigureAwait(false));

    public string Name => _sites.Count == 0 ? "the catalog" : $"the catalog, which has {string.Join(", ", _sites.Select(site => site.Authority))}";

    public bool Has(ConfluenceLink link) => _sites.Any(site => link.IsOn(site, cloudId: null));

    public string? KeyOf(ConfluenceLink link) => link.Id is { } id && SiteOf(link) is { } site ? KeyOf(site, id) : null;

    public Task<IReadOnlyDictionary<ConfluenceLink, string>> FindAsync(IReadOnlyCollection<ConfluenceLink> links, CancellationToken cancel) => catalog.ViewAsync<IReadOnlyDictionary<ConfluenceLink, string>>(
        view =>
        {
            var found = new Dictionary<ConfluenceLink, string>();
            foreach (var link in links)
                if (SiteOf(link) is { } site && Find(view, site, link)?.PageId is { } id)
                    found[link] = KeyOf(site, id);
            return found;
        },
        cancel);

    public Task<IReadOnlyList<string>> ListBelowAsync(string key, LinkKind kind, CancellationToken cancel) => catalog.ViewAsync<IReadOnlyList<string>>(
        view => Find(view, key) is { PageId: { } id } above
            ? [.. view.GetBelow(SiteOf(key).OriginalString, above.Space, id).Select(below => below.PageId).OfType<string>().Select(below => KeyOf(SiteOf(key), below))]
            : [],
        cancel);

    public async Task<IReadOnlyList<SourcePage>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var pages = new List<SourcePage>();
        foreach (var (key, id) in await NumbersOf(keys, cancel).ConfigureAwait(false))
        {
            var document = await catalog.GetDocumentAsync(id, cancel).ConfigureAwait(false);
            var content = await catalog.ViewAsync(view => view.GetContent(id), cancel).ConfigureAwait(false);
            if (document is { PageId: { } page, Url: { } url, Gone: null })
                pages.Add(ToSource(document, key, page, url, DocumentRenderer.Seen(content, content.Text)));
        }
        return pages;
    }

    public async Task<IReadOnlyDictionary<string, SourceComment>> ReadCommentsAsync(IReadOnlyCollection<string> ids, IReadOnlyList<SourcePage> on, CancellationToken cancel)
    {
        var comments = new Dictionary<string, SourceComment>(StringComparer.Ordinal);
        foreach (var page in on)
            await foreach (var comment in catalog.GetCommentsAsync(page.DocumentId!.Value, cancel).ConfigureAwait(false))
                if (ids.Contains(comment.Id))
                    comments[comment.Id] = new SourceComment(page.Key, QuotedText.Of(comment.Text));
        return comments;
    }

    public async Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> keys, ContextAudience audience, CancellationToken cancel)
    {
        var opened = spaces.Where(space => space.VisibleTo == SpaceVisibility.Everyone).Select(space => space.Space).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return await new CatalogAudience(catalog, opened).FindReadersAsync(await NumbersOf(keys, cancel).ConfigureAwait(false), audience, cancel).ConfigureAwait(false);
    }

    /// <summary>The catalog's numbers of the documents that it has.</summary>
    private Task<Dictionary<string, long>> NumbersOf(IReadOnlyList<string> keys, CancellationToken cancel) => catalog.ViewAsync(
        view => keys.Distinct().Select(key => (Key: key, Document: Find(view, key))).Where(found => found.Document is not null).ToDictionary(found => found.Key, found => found.Document!.Id),
        cancel);

    private Uri? SiteOf(ConfluenceLink link) => _sites.FirstOrDefault(site => link.IsOn(site, cloudId: null));

    private Uri SiteOf(string key) => _sites[int.Parse(key.AsSpan(0, key.IndexOf('/', StringComparison.Ordinal)), CultureInfo.InvariantCulture)];

    private string KeyOf(Uri site, string id) => string.Create(CultureInfo.InvariantCulture, $"{_sites.IndexOf(site)}/{id}");

    private DocumentName? Find(ICatalogView view, string key) => view.FindPage(SiteOf(key).OriginalString, key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    /// <remarks>The catalog does not tell with which page a space opens; where one stands above all others, it is that.</remarks>
    private static DocumentName? Find(ICatalogView view, Uri site, ConfluenceLink link) =>
        TitledLink.NameOf(link) is { } name ? view.FindTitle(site.OriginalString, name.Space, name.Title)
        : link.Space is { } space && view.GetBelow(site.OriginalString, space, null) is [var home] ? home
        : null;

    private static SourcePage ToSource(Document document, string key, string id, Uri url, string text) => new()
    {
        Key = key,
        Id = id,
        DocumentId = document.Id,
        Kind = document.Kind,
        Title = document.Title,
        Space = document.Space,
        Url = url,
        Version = document.PageVersion ?? document.Version,
        Modified = document.Modified,
        Imported = document.Imported,
        Text = text,
    };
}
