using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>Changes that belong together, what they mean, and whether they should be made at all.</summary>
public sealed record ChangePlan
{
    /// <summary>From how many people on somebody should look twice.</summary>
    private const int ManyPeople = 10;

    /// <summary>From how many pages on somebody should look twice.</summary>
    private const int ManyPages = 100;

    /// <summary>What to do, in order.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>What it means.</summary>
    public required IReadOnlyList<Consequence> Consequences { get; init; }

    /// <summary>The map as it would be afterwards.</summary>
    public required AccessMap After { get; init; }

    /// <summary>Many people or pages, everybody who is not signed in, or who administers.</summary>
    public bool IsHighImpact => Consequences.Any(one =>
        one.Right == AccessRight.Administer
        || one.Losing.Count >= ManyPeople || one.Gaining.Count >= ManyPeople
        || one.PagesLost >= ManyPages || one.PagesGained >= ManyPages
        || one.Gaining.Any(who => who.Kind == PrincipalKind.Anonymous));

    /// <summary>What it does and what that means, in a few sentences.</summary>
    public override string ToString() =>
        string.Join("; ", Changes) + ": " + (Consequences.Count == 0 ? "nobody's access changes." : string.Join("; ", Consequences) + ".");

    /// <summary>Works out what changes mean, and refuses those after which nobody could mend them.</summary>
    /// <param name="map">The site as it is, with all that is in the spaces.</param>
    /// <param name="changes">What to do.</param>
    /// <exception cref="ChangeRefusedException">The connected account would lock itself out, or a space would lose its last administrator.</exception>
    public static ChangePlan Make(AccessMap map, IReadOnlyList<PlannedChange> changes)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(changes);
        var after = changes.Aggregate(map, (now, change) => now with
        {
            Spaces = [.. now.Spaces.Select(record => record.Space.Key == change.Space ? change.ApplyTo(record) : record)],
        });
        var plan = new ChangePlan { Changes = changes, Consequences = Permissions.Changes.Consequences.Between(map, after), After = after };
        ChangeGuard.Check(map, plan);
        return plan;
    }
}
