namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>What a piece of content says it hangs under.</summary>
/// <param name="Id">The content id.</param>
/// <param name="Type"><c>page</c>, <c>folder</c>, <c>whiteboard</c> …; null where the site did not say.</param>
/// <param name="Space">The key of the space of what hangs under it.</param>
internal sealed record NamedParent(string Id, string? Type, string Space);

/// <summary>Which content is known, and which is only named as what something hangs under.</summary>
internal sealed class ContentTree
{
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, NamedParent> _named = [];

    public void Add(string id, NamedParent? parent)
    {
        _known.Add(id);
        if (parent is not null)
            _named.TryAdd(parent.Id, parent);
    }

    /// <summary>Parents that nobody has added yet. Each is given once, so that content that hangs under itself ends.</summary>
    public IReadOnlyList<NamedParent> TakeMissing()
    {
        var missing = _named.Values.Where(parent => _known.Add(parent.Id)).ToList();
        _named.Clear();
        return missing;
    }
}
