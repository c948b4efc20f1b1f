using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>What is other than it was when a baseline was saved: who gained, who lost, where and through what.</summary>
public sealed record BaselineComparison
{
    /// <summary>The site.</summary>
    public required Uri Site { get; init; }

    /// <summary>When the baseline was gathered.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>When the review was gathered.</summary>
    public required DateTimeOffset After { get; init; }

    /// <summary>
    /// Answers that changed: by space, in each first those of the space, then those of pages that the space's do not say
    /// already, each once for the topmost page of those that hang together. New and vanished spaces and new pages are not
    /// taken apart into the answers about them.
    /// </summary>
    public required IReadOnlyCollection<AccessChange> Access { get; init; }

    /// <summary>How many of the answers are gains.</summary>
    public required int Gained { get; init; }

    /// <summary>How many of the answers are losses.</summary>
    public required int Lost { get; init; }

    /// <summary>How many of the answers were or are Unknown.</summary>
    public required int Unclear { get; init; }

    /// <summary>Spaces that the baseline does not have.</summary>
    public IReadOnlyList<SpaceChange> NewSpaces { get; init; } = [];

    /// <summary>Spaces that the review does not have: gone, or not asked for this time.</summary>
    public IReadOnlyList<SpaceChange> GoneSpaces { get; init; } = [];

    /// <summary>Content that the baseline does not have, in spaces that it has.</summary>
    public IReadOnlyList<ContentNode> NewPages { get; init; } = [];

    /// <summary>Content that the review does not have, in spaces that it has.</summary>
    public IReadOnlyList<ContentNode> GonePages { get; init; } = [];

    /// <summary>Accounts that nothing named when the baseline was saved.</summary>
    public IReadOnlyList<User> NewUsers { get; init; } = [];

    /// <summary>Accounts that nothing names any more.</summary>
    public IReadOnlyList<User> GoneUsers { get; init; } = [];

    /// <summary>Accounts that worked and do not any more, as they are now.</summary>
    public IReadOnlyList<User> DeactivatedUsers { get; init; } = [];

    /// <summary>What was found now and not then.</summary>
    public IReadOnlyList<BaselineFinding> NewFindings { get; init; } = [];

    /// <summary>What was found then and not now.</summary>
    public IReadOnlyList<BaselineFinding> GoneFindings { get; init; } = [];

    /// <summary>Compares a review with a baseline.</summary>
    /// <exception cref="BaselineOfAnotherSiteException">They are of different sites.</exception>
    public static BaselineComparison Compare(ReviewBaseline baseline, PermissionReview review)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(review);
        var (before, after) = (baseline.Map, review.Map);
        if (!IsSameSite(before.Site, after.Site))
            throw new BaselineOfAnotherSiteException(before.Site, after.Site);
        var sites = new ComparedSites(before, review);
        var access = new AccessChanges(sites);
        var now = ReviewBaseline.Of(review).Findings;
        return new BaselineComparison
        {
            Site = after.Site,
            Before = before.Gathered,
            After = after.Gathered,
            Access = access,
            Gained = access.CountOf(AccessChangeKind.Gained),
            Lost = access.CountOf(AccessChangeKind.Lost),
            Unclear = access.CountOf(AccessChangeKind.Unclear),
            NewSpaces = SpaceChange.Beyond(sites.After, sites.Before),
            GoneSpaces = SpaceChange.Beyond(sites.Before, sites.After),
            NewPages = Pages(after, before),
            GonePages = Pages(before, after),
            NewUsers = Beyond(after.Users, before.Users, user => user.AccountId),
            GoneUsers = Beyond(before.Users, after.Users, user => user.AccountId),
            DeactivatedUsers = Deactivated(before, after),
            NewFindings = Beyond(now, baseline.Findings, finding => finding.Id),
            GoneFindings = Beyond(baseline.Findings, now, finding => finding.Id),
        };
    }

    private static bool IsSameSite(Uri one, Uri other) =>
        string.Equals(one.AbsoluteUri.TrimEnd('/'), other.AbsoluteUri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>A space that only one side has stands for its pages.</summary>
    private static IReadOnlyList<ContentNode> Pages(AccessMap of, AccessMap beyond)
    {
        var spaces = beyond.Spaces.Select(record => record.Space.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Beyond(
            of.Spaces.Where(record => spaces.Contains(record.Space.Key)).SelectMany(record => record.Content),
            beyond.Spaces.SelectMany(record => record.Content),
            node => node.Id);
    }

    private static IReadOnlyList<User> Deactivated(AccessMap before, AccessMap after)
    {
        var worked = before.Users.Where(Works).Select(user => user.AccountId).ToHashSet(StringComparer.Ordinal);
        return [.. after.Users.Where(user => AccountKinds.IsDeactivated(user) && worked.Contains(user.AccountId))];
    }

    private static bool Works(User user) => user.AccountStatus is null or "" or "active";

    private static IReadOnlyList<T> Beyond<T>(IEnumerable<T> items, IEnumerable<T> others, Func<T, string> id)
    {
        var known = others.Select(id).ToHashSet(StringComparer.Ordinal);
        return [.. items.Where(item => !known.Contains(id(item)))];
    }
}
