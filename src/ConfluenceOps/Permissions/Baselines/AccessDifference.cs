using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>All answers that differ between two sets of pages that each share one answer, in the order of the subjects.</summary>
/// <param name="Answers">The answers.</param>
internal sealed record AccessDifference(IReadOnlyList<ChangedAnswer> Answers)
{
    private static readonly AccessRight[] _rights = Enum.GetValues<AccessRight>();

    public static AccessDifference Between(Func<AccessRight, Audience> before, Func<AccessRight, Audience> after, IReadOnlyList<ComparedSubject> subjects)
    {
        var answers = new List<ChangedAnswer>();
        var sides = _rights.Select(right => (Right: right, Before: before(right), After: after(right))).ToList();
        for (var subject = 0; subject < subjects.Count; subject++)
            foreach (var side in sides)
            {
                var was = side.Before[subjects[subject].Before];
                var now = side.After[subjects[subject].After];
                if (was != now)
                    answers.Add(new ChangedAnswer(subject, side.Right, was, now));
            }
        return new AccessDifference(answers);
    }
}

/// <summary>An answer that changed.</summary>
/// <param name="Subject">The place in the list of compared subjects.</param>
/// <param name="Right">The right.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
internal readonly record struct ChangedAnswer(int Subject, AccessRight Right, AccessResult Before, AccessResult After) : IComparable<ChangedAnswer>
{
    /// <summary>By subject, then by right: the order in which answers are listed.</summary>
    public int CompareTo(ChangedAnswer other) =>
        Subject != other.Subject ? Subject.CompareTo(other.Subject)
        : Right != other.Right ? Right.CompareTo(other.Right)
        : (Before, After).CompareTo((other.Before, other.After));
}
