namespace ConfluenceOps.Sites;

/// <summary>Who may view and edit a page, put together from lists as sites send them.</summary>
internal static class RestrictionLists
{
    /// <summary>The restrictions of a page; a list of nobody is none.</summary>
    public static IReadOnlyList<Restriction> Of(IReadOnlyList<Principal> view, IReadOnlyList<Principal> edit)
    {
        if (view.Count == 0 && edit.Count == 0)
            return [];
        var restrictions = new List<Restriction>(2);
        if (view.Count > 0)
            restrictions.Add(new Restriction(RestrictedOperation.View, view));
        if (edit.Count > 0)
            restrictions.Add(new Restriction(RestrictedOperation.Edit, edit));
        return restrictions;
    }

    /// <summary>A list to its end: who is cut off would seem to be shut out.</summary>
    /// <param name="readFrom">Reads a part from a place on, and says how many rows it had. Users and groups are paged apart and by the same number.</param>
    public static async Task<IReadOnlyList<Principal>> ReadAllAsync(Func<int, Task<(IReadOnlyList<Principal> Principals, int Rows)>> readFrom)
    {
        var all = new HashSet<Principal>();
        for (var start = 0; ;)
        {
            var (principals, rows) = await readFrom(start).ConfigureAwait(false);
            var known = all.Count;
            all.UnionWith(principals);
            // Nothing new is the end, whether the list is empty or the server gives its end again and again.
            if (all.Count == known)
                return [.. all];
            // A server may give fewer than were asked for.
            start += rows;
        }
    }
}
