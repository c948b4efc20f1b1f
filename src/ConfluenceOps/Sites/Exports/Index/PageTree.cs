namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Makes one tree a space of pages whose parents may be missing, in another space, or below them.</summary>
internal static class PageTree
{
    /// <summary>Pages without a usable parent move to the top; siblings are numbered by their old position, then by title.</summary>
    public static void Arrange(IReadOnlyDictionary<long, ContentRow> pages)
    {
        var looped = Loops.Find(pages.Keys, id => Above(pages[id], pages)?.Id);
        foreach (var page in pages.Values.Where(page => looped.Contains(page.Id) || Above(page, pages) is null).ToList())
        {
            if (page.Kind == ContentKind.Page && !pages.ContainsKey(page.Parent))
                page.LostParent = page.Parent;
            page.Parent = ObjectValues.None;
        }
        foreach (var siblings in pages.Values.GroupBy(page => (page.Space, page.Parent)))
        {
            var position = 0;
            foreach (var page in siblings.OrderBy(page => page.Position).ThenBy(page => page.Title, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.Id))
                page.Position = position++;
        }
    }

    private static ContentRow? Above(ContentRow page, IReadOnlyDictionary<long, ContentRow> pages) =>
        pages.TryGetValue(page.Parent, out var parent)
        && page.Kind == ContentKind.Page && parent.Kind == ContentKind.Page && parent.Space == page.Space
            ? parent
            : null;
}
