using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>What changed in one space: first what the space itself changed, then what pages changed beyond that.</summary>
/// <remarks>Pages whose lists are the same share their answers, so answers are compared once for each such set of pages and not for each page.</remarks>
internal sealed class SpaceComparison
{
    private readonly ComparedSites _sites;
    private readonly AccessDifference? _ofSpace;
    private readonly int[] _pagesOfSpace;
    private readonly Dictionary<(RightAudiences Before, RightAudiences After), PageDifference> _differences = [];
    private readonly List<Branch> _branches = [];
    private readonly List<int> _pagesOfRows = [];

    /// <param name="sites">Both states.</param>
    /// <param name="space">The key of a space of the later state.</param>
    public SpaceComparison(ComparedSites sites, string space)
    {
        _sites = sites;
        Space = space;
        _ofSpace = sites.Before.Spaces.ContainsKey(space)
            ? AccessDifference.Between(right => sites.Before.HoldersIn(space, right), right => sites.After.HoldersIn(space, right), sites.Subjects)
            : null;
        _pagesOfSpace = new int[_ofSpace?.Answers.Count ?? 0];
    }

    public string Space { get; }

    /// <summary>Goes through the tree of the space, everything after what is above it; deep trees do not deepen the stack.</summary>
    /// <param name="tops">What hangs under nothing.</param>
    /// <param name="below">What hangs under an id.</param>
    /// <param name="before">The places of the earlier state, by id.</param>
    public SpaceComparison Walk(IEnumerable<Place> tops, ILookup<string, Place> below, IReadOnlyDictionary<string, Place> before)
    {
        var open = new Stack<(Place Place, Branch? Above)>(tops.Reverse().Select(place => (place, (Branch?)null)));
        while (open.TryPop(out var next))
        {
            var branch = before.TryGetValue(next.Place.Node.Id, out var was) ? BranchOf(next.Place, was, next.Above) : null;
            foreach (var under in below[next.Place.Node.Id].Reverse())
                open.Push((under, branch));
        }
        foreach (var difference in _differences.Values)
            foreach (var said in difference.SaidBySpace)
                _pagesOfSpace[said] += difference.Pages;
        foreach (var branch in _branches)
            foreach (var row in branch.Rows)
                _pagesOfRows[row] += branch.Pages;
        return this;
    }

    /// <summary>The answers that changed, each with the topmost page that it holds for, and for how many it does.</summary>
    public IEnumerable<(ChangedAnswer Answer, Place? Page, int Pages)> Rows()
    {
        for (var at = 0; at < _pagesOfSpace.Length; at++)
            yield return (_ofSpace!.Answers[at], null, _pagesOfSpace[at]);
        foreach (var branch in _branches)
            for (var at = 0; at < branch.Rows.Length; at++)
                if (branch.Rows[at] >= branch.FirstOwnRow)
                    yield return (branch.Difference.Answers[at], branch.Top, _pagesOfRows[branch.Rows[at]]);
    }

    private Branch? BranchOf(Place place, Place before, Branch? above)
    {
        var key = (before.Rights, place.Rights);
        if (!_differences.TryGetValue(key, out var difference))
            _differences[key] = difference = PageDifference.Beyond(
                _ofSpace, AccessDifference.Between(right => before.Rights[right], right => place.Rights[right], _sites.Subjects));
        difference.Pages++;
        if (difference.Answers.Count == 0)
            return null;
        if (above?.Difference == difference)
        {
            above.Pages++;
            return above;
        }
        var branch = new Branch(place, difference, _pagesOfRows.Count, RowsOf(difference, above)) { Pages = 1 };
        _branches.Add(branch);
        return branch;
    }

    /// <summary>An answer that changed alike on the page above goes on in that row; any other begins one.</summary>
    private int[] RowsOf(PageDifference difference, Branch? above)
    {
        var rows = new int[difference.Answers.Count];
        var seen = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            var answer = difference.Answers[at];
            while (above is not null && seen < above.Rows.Length && above.Difference.Answers[seen].CompareTo(answer) < 0)
                seen++;
            if (above is not null && seen < above.Rows.Length && above.Difference.Answers[seen] == answer)
            {
                rows[at] = above.Rows[seen];
                continue;
            }
            rows[at] = _pagesOfRows.Count;
            _pagesOfRows.Add(0);
        }
        return rows;
    }

    /// <summary>Pages that hang together and changed in the same answers.</summary>
    /// <param name="Top">The topmost of them.</param>
    /// <param name="Difference">The answers.</param>
    /// <param name="FirstOwnRow">Rows before this one began further up.</param>
    /// <param name="Rows">The row of each answer.</param>
    private sealed record Branch(Place Top, PageDifference Difference, int FirstOwnRow, int[] Rows)
    {
        public int Pages { get; set; }
    }
}
