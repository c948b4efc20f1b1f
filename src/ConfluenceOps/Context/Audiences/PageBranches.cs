using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Context.Audiences;

/// <summary>Pages with all that they hang under, as far as restrictions depend on it.</summary>
internal sealed class PageBranches
{
    private readonly Dictionary<string, ContentNode> _nodes;

    public PageBranches(IEnumerable<ContentNode> nodes) => _nodes = nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);

    /// <summary>A page's branch; null for one that was not read.</summary>
    public PageBranch? Find(string id) => _nodes.TryGetValue(id, out var page) ? new PageBranch(page.Space, ListsOf(page), GapAbove(page)) : null;

    private IReadOnlyList<IReadOnlyList<Principal>> ListsOf(ContentNode page) =>
        [.. Chain(page).SelectMany(node => node.Restrictions ?? []).Where(restriction => restriction.Operation == RestrictedOperation.View).Select(restriction => restriction.Allowed)];

    private string? GapAbove(ContentNode page)
    {
        var chain = Chain(page).ToList();
        return chain.FirstOrDefault(node => node.Restrictions is null) is { } unread ? unread.Gap ?? "its restrictions could not be read"
            : chain[^1].ParentId is not null ? "what it hangs under could not be read"
            : null;
    }

    private IEnumerable<ContentNode> Chain(ContentNode page)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var node = page; node is not null && seen.Add(node.Id); node = node.ParentId is { } above ? _nodes.GetValueOrDefault(above) : null)
            yield return node;
    }
}

/// <summary>What decides within its space who sees a page.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Lists">The view lists of the page and of everything above it, the nearest first. Only who is on all of them sees it.</param>
/// <param name="Gap">Why some of them are not known; null when all are.</param>
internal sealed record PageBranch(string Space, IReadOnlyList<IReadOnlyList<Principal>> Lists, string? Gap)
{
    /// <summary>Whether not all see it who may see its space, or may be so.</summary>
    public bool IsRestricted => Lists.Count > 0 || Gap is not null;
}
