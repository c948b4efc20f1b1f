using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Links;
using ConfluenceOps.Markup;
using ConfluenceOps.Publishing;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Sources;

/// <summary>Pages as a catalog has them, as far as whoever opened it may see them.</summary>
/// <remarks>The texts are those that were imported: put together anew, they could show parts of other pages that the audience may not see.</remarks>
/// <param name="catalog">The catalog.</param>
/// <param name="spaces">Its spaces.</param>
internal sealed class CatalogPages(ICatalog catalog, IReadOnlyList<CatalogSpace> spaces) : IPageSource
{
    private readonly IReadOnlyList<Uri> _sites = [.. spaces.Select(space => space.Site).Distinct()];

    /// <summary>Reads from a catalog.</summary>
    public static async Task<CatalogPages> OpenAsync(ICatalog catalog, CancellationToken cancel) =>
        new(catalog, await catalog.Imports.GetSpacesAsync(cancel).ConfigureAwait(false));

    public string Name => _sites.Count == 0 ? "the catalog" : $"the catalog, which has {string.Join(", ", _sites.Select(site => site.Authority))}";

    public bool Has(ConfluenceLink link) => _sites.Any(site => link.IsOn(site, cloudId: null));

    public async Task<IReadOnlyList<SourcePage>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var names = await catalog.ViewAsync(view => ids.Distinct().Select(id => Find(view, id)).OfType<DocumentName>().ToList(), cancel).ConfigureAwait(false);
        var pages = new List<SourcePage>(names.Count);
        if (names.Count == 0)
            return pages;
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery { Ids = [.. names.Select(name => name.Id)] }, cancel).ConfigureAwait(false))
        {
            if (document is not { PageId: { } id, Url: { } url, Gone: null })
                continue;
            var content = await catalog.ViewAsync(view => view.GetContent(document.Id), cancel).ConfigureAwait(false);
            pages.Add(ToSource(document, id, url, DocumentRenderer.Seen(content, content.Text)));
        }
        return pages;
    }

    public Task<IReadOnlyDictionary<PageName, string>> FindAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel) => catalog.ViewAsync<IReadOnlyDictionary<PageName, string>>(
        view =>
        {
            var found = new Dictionary<PageName, string>();
            foreach (var name in names)
                if (_sites.Select(site => view.FindTitle(site.OriginalString, name.Space, name.Title)?.PageId).FirstOrDefault(id => id is not null) is { } id)
                    found[name] = id;
            return found;
        },
        cancel);

    public Task<IReadOnlyDictionary<string, string>> FindHomesAsync(IReadOnlyCollection<string> keys, CancellationToken cancel) => catalog.ViewAsync<IReadOnlyDictionary<string, string>>(
        view =>
        {
            var homes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            // The catalog does not tell with which page a space opens; where one stands above all others, it is that.
            foreach (var key in keys)
                if (_sites.Select(site => view.GetBelow(site.OriginalString, key, null)).FirstOrDefault(top => top.Count == 1) is [{ PageId: { } id }])
                    homes[key] = id;
            return homes;
        },
        cancel);

    public Task<IReadOnlyList<string>> ListBelowAsync(string id, LinkKind kind, CancellationToken cancel) => catalog.ViewAsync<IReadOnlyList<string>>(
        view => Find(view, id) is { } above
            ? [.. _sites.SelectMany(site => view.GetBelow(site.OriginalString, above.Space, id)).Select(below => below.PageId).OfType<string>()]
            : [],
        cancel);

    public async Task<IReadOnlyDictionary<string, SourceComment>> ReadCommentsAsync(IReadOnlyCollection<string> ids, IReadOnlyList<SourcePage> on, CancellationToken cancel)
    {
        var comments = new Dictionary<string, SourceComment>(StringComparer.Ordinal);
        foreach (var page in on)
            await foreach (var comment in catalog.GetCommentsAsync(page.DocumentId!.Value, cancel).ConfigureAwait(false))
                if (ids.Contains(comment.Id))
                    comments[comment.Id] = new SourceComment(page.Id, QuotedText.Of(comment.Text));
        return comments;
    }

    public async Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> ids, ContextAudience audience, CancellationToken cancel)
    {
        var documents = await catalog.ViewAsync(
            view => ids.Distinct().Select(id => (Page: id, Document: Find(view, id))).Where(pair => pair.Document is not null).ToDictionary(pair => pair.Page, pair => pair.Document!.Id),
            cancel).ConfigureAwait(false);
        var opened = spaces.Where(space => space.VisibleTo == SpaceVisibility.Everyone).Select(space => space.Space).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return await new CatalogAudience(catalog, opened).FindReadersAsync(documents, audience, cancel).ConfigureAwait(false);
    }

    private DocumentName? Find(ICatalogView view, string id) => _sites.Select(site => view.FindPage(site.OriginalString, id)).FirstOrDefault(found => found is not null);

    private static SourcePage ToSource(Document document, string id, Uri url, string text) => new()
    {
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
