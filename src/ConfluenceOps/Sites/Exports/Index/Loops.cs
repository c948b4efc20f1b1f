namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Finds where things hang under themselves: one of each circle, at which it can be cut.</summary>
internal static class Loops
{
    public static HashSet<long> Find(IEnumerable<long> ids, Func<long, long?> above)
    {
        var looped = new HashSet<long>();
        var walkOf = new Dictionary<long, int>();
        var walk = 0;
        foreach (var start in ids)
        {
            walk++;
            long? at = start;
            while (at is { } id && walkOf.TryAdd(id, walk))
                at = above(id);
            // Met again in another walk, it was found to end; met again in the same one, it never will.
            if (at is { } end && walkOf[end] == walk)
                looped.Add(end);
        }
        return looped;
    }
}
