using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Pages that are known, and those that are only named as what pages hang under: archived, trashed, or hidden from the account.</summary>
internal sealed class NamedAncestors
{
    private const string NotSeen = "The account cannot see what this hangs under.";

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentNode> _named = new(StringComparer.Ordinal);

    /// <summary>Takes in a page with all that it says it hangs under.</summary>
    public void Add(WireContent row)
    {
        lock (_known)
        {
            _known.Add(row.Id!);
            string? parent = null;
            foreach (var above in row.Ancestors ?? [])
            {
                if (above.Id is not { Length: > 0 } id)
                    continue;
                if (!_known.Contains(id))
                    _named.TryAdd(id, Unread(above, row.Space?.Key ?? "", parent));
                parent = id;
            }
        }
    }

    /// <summary>Those that nobody has taken in, as far as they are named; each is given once.</summary>
    public IReadOnlyList<ContentNode> TakeMissing()
    {
        lock (_known)
        {
            var missing = _named.Values.Where(node => _known.Add(node.Id)).ToList();
            _named.Clear();
            return missing;
        }
    }

    private static ContentNode Unread(WireContent above, string space, string? parent) => new()
    {
        Id = above.Id!,
        Type = above.Type ?? "page",
        Title = above.Title is { Length: > 0 } title ? VisibleText.Of(title) : above.Id!,
        Space = space,
        ParentId = parent,
        Restrictions = null,
        Gap = NotSeen,
    };
}
