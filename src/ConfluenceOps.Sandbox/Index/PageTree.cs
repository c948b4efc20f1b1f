namespace ConfluenceOps.Sandbox.Index;

/// <summary>Ties pages to their parents.</summary>
internal static class PageTree
{
    public static void Connect(IReadOnlyList<PageEntry> pages, IReadOnlyDictionary<long, PageEntry> byId)
    {
        foreach (var entry in pages)
        {
            if (entry.Page.ParentId is not { } parent)
                continue;
            if (!byId.TryGetValue(parent, out var above))
            {
                throw new SandboxException(
                    $"The page {entry.Page.Id} '{entry.Page.Title}' hangs under {parent}, which the site does not have.",
                    "Add that page, or leave out parentId to put the page at the top.");
            }

            entry.Parent = above;
            above.Children.Add(entry);
        }

        foreach (var entry in pages)
            entry.Children.Sort((a, b) => (a.Page.Position, a.Page.Id).CompareTo((b.Page.Position, b.Page.Id)));
        RefuseCircles(pages);
    }

    /// <summary>Every page that cannot be reached from the top is in, or below, a circle.</summary>
    private static void RefuseCircles(IReadOnlyList<PageEntry> pages)
    {
        var reached = new bool[pages.Count];
        var open = new Stack<PageEntry>(pages.Where(entry => entry.Parent is null));
        while (open.TryPop(out var entry))
        {
            reached[entry.Ordinal] = true;
            foreach (var child in entry.Children)
                open.Push(child);
        }

        if (pages.FirstOrDefault(entry => !reached[entry.Ordinal]) is { } lost)
        {
            throw new SandboxException(
                $"The page {lost.Page.Id} '{lost.Page.Title}' has itself among the pages above it.",
                "Correct its parentId, or that of a page above it.");
        }
    }
}
