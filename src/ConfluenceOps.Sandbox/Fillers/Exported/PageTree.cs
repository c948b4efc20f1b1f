using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>Makes one tree a space of pages whose parents may be missing, in another space, or below them.</summary>
internal static class PageTree
{
    /// <summary>Pages without a usable parent move to the top; siblings are numbered by their old position, then by title.</summary>
    public static IEnumerable<SandboxPage> Arrange(IEnumerable<SandboxPage> source)
    {
        var pages = source.ToDictionary(page => page.Id);
        var looped = Looped(pages);
        return pages.Values
            .Select(page => page with { ParentId = looped.Contains(page.Id) ? null : Parent(page, pages)?.Id })
            .GroupBy(page => (page.SpaceId, page.ParentId))
            .SelectMany(siblings => siblings
                .OrderBy(page => page.Position).ThenBy(page => page.Title, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.Id)
                .Select((page, position) => page with { Position = position }));
    }

    private static SandboxPage? Parent(SandboxPage page, Dictionary<long, SandboxPage> pages) =>
        page.ParentId is { } id && pages.TryGetValue(id, out var parent)
        && page.Type == "page" && parent.Type == "page" && parent.SpaceId == page.SpaceId
            ? parent
            : null;

    /// <summary>One page of each circle of parents, where the circle is cut.</summary>
    private static HashSet<long> Looped(Dictionary<long, SandboxPage> pages)
    {
        var (looped, settled) = (new HashSet<long>(), new HashSet<long>());
        foreach (var start in pages.Values)
        {
            var walk = new HashSet<long>();
            var at = start;
            while (at is not null && !settled.Contains(at.Id) && walk.Add(at.Id))
                at = Parent(at, pages);
            if (at is not null && walk.Contains(at.Id) && !settled.Contains(at.Id))
                looped.Add(at.Id);
            settled.UnionWith(walk);
        }

        return looped;
    }
}
