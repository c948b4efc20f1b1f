namespace ConfluenceOps.Permissions.Baselines;

/// <summary>What changed for a set of pages that share their answers, beside what their space says already.</summary>
internal sealed class PageDifference
{
    private PageDifference(IReadOnlyList<ChangedAnswer> answers, IReadOnlyList<int> saidBySpace) => (Answers, SaidBySpace) = (answers, saidBySpace);

    /// <summary>What the space does not say.</summary>
    public IReadOnlyList<ChangedAnswer> Answers { get; }

    /// <summary>The places of those answers of the space that hold for these pages too.</summary>
    public IReadOnlyList<int> SaidBySpace { get; }

    /// <summary>How many pages these are.</summary>
    public int Pages { get; set; }

    /// <param name="ofSpace">What changed in the space; null for a space that was not there before.</param>
    /// <param name="ofPages">What changed for the pages.</param>
    public static PageDifference Beyond(AccessDifference? ofSpace, AccessDifference ofPages)
    {
        var answers = new List<ChangedAnswer>();
        var said = new List<int>();
        var at = 0;
        var ofTheSpace = ofSpace?.Answers ?? [];
        foreach (var answer in ofPages.Answers)
        {
            while (at < ofTheSpace.Count && ofTheSpace[at].CompareTo(answer) < 0)
                at++;
            if (at < ofTheSpace.Count && ofTheSpace[at] == answer)
                said.Add(at);
            else if (IsOfPages(answer.Right))
                answers.Add(answer);
        }
        return new PageDifference(answers, said);
    }

    /// <summary>What lists of pages decide. Commenting goes with seeing, deleting with editing; the rest belongs to the space.</summary>
    private static bool IsOfPages(AccessRight right) => right is AccessRight.View or AccessRight.Edit;
}
