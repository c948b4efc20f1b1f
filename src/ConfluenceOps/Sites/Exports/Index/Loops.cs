namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Finds where things hang under themselves: one of each circle, at which it can be cut.</summary>
internal static class Loops
{
    public static HashSet<long> Find(IEnumerable<long> ids, Func<long, long?> above)
    {
        var (looped, settled, walk) = (new HashSet<long>(), new HashSet<long>(), new HashSet<long>());
        foreach (var start in ids)
        {
            walk.Clear();
            long? at = start;
            while (at is { } id && !settled.Contains(id) && walk.Add(id))
                at = above(id);
            if (at is { } end && walk.Contains(end))
                looped.Add(end);
            settled.UnionWith(walk);
        }
        return looped;
    }
}
