using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Finds the pages that a selection chooses.</summary>
internal static class SelectedPages
{
    /// <returns>The ids of the pages; null for all of them.</returns>
    /// <exception cref="RootPageNotFoundException">The space has no such root page.</exception>
    public static async Task<IReadOnlySet<string>?> FindAsync(ISite site, Space space, PageSelection selection, CancellationToken cancel)
    {
        if (selection.IsAll)
            return null;
        var pages = new List<Page>();
        await foreach (var page in site.GetPagesAsync(space, null, cancel).ConfigureAwait(false))
            pages.Add(page);
        var chosen = selection.RootPage is null
            ? pages.Select(page => page.Id).ToHashSet(StringComparer.Ordinal)
            : await BelowAsync(site, space, pages, selection.RootPage, cancel).ConfigureAwait(false);
        if (selection.Labels.Count > 0)
            chosen.IntersectWith(await LabelledAsync(site, space, selection.Labels, cancel).ConfigureAwait(false));
        if (selection.ExcludedLabels.Count > 0)
            chosen.ExceptWith(await LabelledAsync(site, space, selection.ExcludedLabels, cancel).ConfigureAwait(false));
        return chosen;
    }

    private static async Task<HashSet<string>> BelowAsync(ISite site, Space space, List<Page> pages, string rootPage, CancellationToken cancel)
    {
        var root = pages.Find(page => page.Id == rootPage) ?? pages.Find(page => page.Title.Equals(rootPage, StringComparison.OrdinalIgnoreCase))
            ?? throw new RootPageNotFoundException(rootPage, space.Key);
        var parents = pages.ToDictionary(page => page.Id, page => page.ParentId, StringComparer.Ordinal);
        // Pages may hang under folders, which no list of pages gives.
        var folders = pages.Where(page => page.ParentId is not null && !parents.ContainsKey(page.ParentId)).Select(page => page.Id).ToList();
        if (folders.Count > 0)
            await foreach (var node in site.Access.GetBranchesAsync(folders, cancel).ConfigureAwait(false))
                parents.TryAdd(node.Id, node.ParentId);
        var children = parents.Where(one => one.Value is not null).ToLookup(one => one.Value!, one => one.Key, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root.Id]);
        while (open.TryPop(out var id))
            if (found.Add(id))
                foreach (var child in children[id])
                    open.Push(child);
        found.IntersectWith(pages.Select(page => page.Id));
        return found;
    }

    private static async Task<HashSet<string>> LabelledAsync(ISite site, Space space, IReadOnlyList<string> labels, CancellationToken cancel)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (site.News is { } lists)
        {
            await foreach (var id in lists.FindLabelledAsync(space, labels, cancel).ConfigureAwait(false))
                found.Add(id);
            return found;
        }
        await foreach (var batch in site.ReadSpaceAsync(space, cancel).ConfigureAwait(false))
            found.UnionWith(batch.Where(full => full.Details.Labels.Intersect(labels, StringComparer.OrdinalIgnoreCase).Any()).Select(full => full.Page.Id));
        return found;
    }
}
