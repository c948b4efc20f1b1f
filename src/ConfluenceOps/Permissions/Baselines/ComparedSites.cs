using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>Both states of a site, able to answer for the same people.</summary>
internal sealed class ComparedSites
{
    public ComparedSites(AccessMap before, PermissionReview review)
    {
        var earlier = Ids(before);
        var later = Ids(review.Map);
        var gone = earlier.Except(later, StringComparer.Ordinal).ToList();
        // Whoever one side does not name is to it an account of which nothing is known, which mostly may nothing.
        Before = new AccessDecider(Naming(before, later.Except(earlier, StringComparer.Ordinal).ToList()));
        After = gone.Count == 0 ? review.Decider : new AccessDecider(Naming(review.Map, gone));
        Subjects =
        [
            .. After.Subjects
                .Select((subject, number) => new ComparedSubject(
                    Named(subject, Before.Subjects[Before.FindSubject(subject)!.Value]), Before.FindSubject(subject)!.Value, number))
                .OrderBy(subject => subject.Principal.ToString(), StringComparer.OrdinalIgnoreCase)
                .ThenBy(subject => subject.Principal.Id, StringComparer.Ordinal),
        ];
    }

    public AccessDecider Before { get; }

    public AccessDecider After { get; }

    /// <summary>Everybody whom either side names, by name.</summary>
    public IReadOnlyList<ComparedSubject> Subjects { get; }

    private static AccessMap Naming(AccessMap map, List<string> more) => more.Count == 0 ? map : map with { UnknownUsers = [.. map.UnknownUsers, .. more] };

    private static HashSet<string> Ids(AccessMap map) => [.. map.Users.Select(user => user.AccountId), .. map.UnknownUsers];

    private static Principal Named(Principal after, Principal before) => after.Name is null ? before : after;
}

/// <summary>Somebody, and the number that each side knows them by.</summary>
internal sealed record ComparedSubject(Principal Principal, int Before, int After);
