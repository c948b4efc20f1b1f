using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>Works out what a change means, by asking every question before and after it.</summary>
public static class Consequences
{
    private static readonly AccessRight[] _onPages = [AccessRight.View, AccessRight.Edit, AccessRight.Comment, AccessRight.Delete];
    private static readonly AccessRight[] _inSpaces = [AccessRight.Export, AccessRight.Administer];

    /// <summary>The difference between two maps of the same site with the same subjects, space by space.</summary>
    public static IReadOnlyList<Consequence> Between(AccessMap before, AccessMap after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        // Where nobody knows whether the site lets anonymous in, opening something to them must count as opening it.
        var (old, now) = (new AccessDecider(before with { AllowsAnonymous = before.AllowsAnonymous ?? true }), new AccessDecider(after with { AllowsAnonymous = after.AllowsAnonymous ?? true }));
        return
        [
            .. before.Spaces.Select(record => record.Space.Key)
                .SelectMany(space => _onPages.Select(right => HasPages(old, space) ? OnPages(old, now, space, right) : InSpace(old, now, space, right))
                    .Concat(_inSpaces.Select(right => InSpace(old, now, space, right))))
                .Where(one => one.Gaining.Count + one.Losing.Count > 0),
        ];
    }

    private static bool HasPages(AccessDecider decider, string space) => decider.PlacesIn(space).Any(IsPage);

    private static bool IsPage(Place place) => place.Node.Type is "page" or "blogpost";

    private static Consequence OnPages(AccessDecider old, AccessDecider now, string space, AccessRight right)
    {
        // Most pages share their answer with others, so the same two are compared once.
        var compared = new Dictionary<(Audience, Audience), (Audience Gained, Audience Lost)>();
        Audience? gained = null, lost = null;
        var (pagesGained, pagesLost) = (0, 0);
        foreach (var (before, after) in old.PlacesIn(space).Zip(now.PlacesIn(space)).Where(pair => IsPage(pair.First)))
        {
            var key = (before.Rights[right], after.Rights[right]);
            if (!compared.TryGetValue(key, out var difference))
                compared[key] = difference = (key.Item2.Except(key.Item1), key.Item1.Except(key.Item2));
            pagesGained += difference.Gained.SureCount > 0 ? 1 : 0;
            pagesLost += difference.Lost.SureCount > 0 ? 1 : 0;
            gained = gained?.Or(difference.Gained) ?? difference.Gained;
            lost = lost?.Or(difference.Lost) ?? difference.Lost;
        }
        return Of(old, space, right, gained, pagesGained, lost, pagesLost);
    }

    private static Consequence InSpace(AccessDecider old, AccessDecider now, string space, AccessRight right)
    {
        var (before, after) = (old.HoldersIn(space, right), now.HoldersIn(space, right));
        return Of(old, space, right, after.Except(before), 0, before.Except(after), 0);
    }

    private static Consequence Of(AccessDecider old, string space, AccessRight right, Audience? gained, int pagesGained, Audience? lost, int pagesLost) => new()
    {
        Space = space,
        Right = right,
        Gaining = [.. gained?.Sure.Select(subject => old.Subjects[subject]) ?? []],
        PagesGained = pagesGained,
        Losing = [.. lost?.Sure.Select(subject => old.Subjects[subject]) ?? []],
        PagesLost = pagesLost,
    };
}
