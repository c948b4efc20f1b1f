using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Drift;

/// <summary>Finds the texts of documents that are held against each other: the common one, the one here, the one there.</summary>
internal sealed class DriftTexts(ICatalog catalog, ISite? site, People? people, PagesNow now)
{
    private readonly Dictionary<string, string> _there = new(StringComparer.Ordinal);

    /// <summary>Reads and renders the pages of some documents that changed, in place of those it read before.</summary>
    public async Task ReadAsync(IEnumerable<DocumentSides> documents, CancellationToken cancel)
    {
        _there.Clear();
        var changed = documents.Select(document => document.PageId).Where(now.Changed.ContainsKey).ToList();
        if (changed.Count == 0 || site?.News is not { } news || people is null || now.Space is null)
            return;
        var converter = new PageConverter(site, people);
        await foreach (var batch in news.ReadPagesAsync(now.Space, changed, cancel).ConfigureAwait(false))
            foreach (var page in await converter.ConvertAsync([.. batch.Select(full => new FreshPage(full, SourceHash.Of(full)))], cancel).ConfigureAwait(false))
                _there[page.Page.Id] = page.Rendered.Text;
    }

    /// <summary>The texts of both sides and the one that they began from.</summary>
    public async Task<DriftSides> FindAsync(DocumentSides document, CancellationToken cancel)
    {
        var common = ($"imported: {document.Title}", await TextAsync(document.BaseVersion).ConfigureAwait(false));
        (string, string)? here = document.IsChangedHere
            ? ($"here: {document.Title}, by {document.Author}", await catalog.GetTextAsync(document.DocumentId, cancel).ConfigureAwait(false))
            : null;
        return new DriftSides(common, here, await ThereAsync().ConfigureAwait(false));

        async Task<(string, string)?> ThereAsync()
        {
            if (now.Changed.GetValueOrDefault(document.PageId) is { } page && _there.TryGetValue(page.Id, out var text))
                return ($"there: {page.Title}, version {page.Version}", text);
            return document.IsChangedThere
                ? ($"there: {document.Title}, version {document.PageVersion}", await TextAsync(document.ImportedVersion).ConfigureAwait(false))
                : null;
        }

        Task<string> TextAsync(int version) => catalog.GetTextAsync(document.DocumentId, version, cancel);
    }
}
