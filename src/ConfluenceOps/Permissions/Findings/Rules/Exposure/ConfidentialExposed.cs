using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Pages whose label says that not everybody should view them, and everybody may.</summary>
internal sealed class ConfidentialExposed : FindingRule
{
    public override string Id => nameof(ConfidentialExposed);

    public override string Title => "A page that is labelled confidential is open to all";

    public override string Why => "Whoever labelled the page trusts that it is kept from others, and nothing keeps it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
            foreach (var place in space.Places.Where(place => place.Node.Labels.Count > 0))
                if (Exposure(review, place) is var (label, to, severity))
                    yield return Found(
                        severity, $"'{place.Node.Title}' in {space.Key} is labelled '{label}', and {to} may view it.", Fix(review, space, place), space.Record, place.Node);
    }

    private static (string Label, string To, Severity Severity)? Exposure(ReviewSubject review, Place place)
    {
        var confidential = Label(place, review.Options.ConfidentialLabels);
        if ((confidential ?? Label(place, review.Options.InternalLabels)) is not { } label)
            return null;
        var viewers = place.Rights[AccessRight.View];
        return viewers[Subjects.Anonymous] switch
        {
            AccessResult.Allowed => (label, "anybody on the internet", Severity.High),
            AccessResult.Unknown when place.Viewers is null && place.Space.Record.PermissionGap is null =>
                (label, "anybody on the internet, if the site lets anonymous visitors in,", Severity.Medium),
            _ when confidential is not null && review.Accounts.IsEverybody(viewers) => (label, "everybody who may use Confluence", Severity.Medium),
            _ => null,
        };
    }

    private static string? Label(Place place, IReadOnlyList<string> patterns) =>
        place.Node.Labels.FirstOrDefault(label => patterns.Any(pattern => Wildcard.Matches(pattern, label)));

    /// <summary>Those who work in the space go on the list; where no group does, whoever wrote the page.</summary>
    private static string Fix(ReviewSubject review, ReviewedSpace space, Place place)
    {
        var team = space.Holdings.FirstOrDefault(holding => holding.Principal.Kind == PrincipalKind.Group && holding.Gives(AccessRight.Edit)
            && !review.Accounts.IsEverybody(holding.Principal) && !review.Accounts.IsAdministratorGroup(holding.Principal))?.Principal;
        if ((team ?? (place.Author is { } author ? review.Decider.Subjects[author] : null)) is not { } reader)
            return $"Put those who should read '{place.Node.Title}' on its view list, or take the label away.";
        return Mending.Remark(
            Mending.AddRestriction(place.Node, RestrictedOperation.View, reader), "and whoever else should read it, yourself included; or take the label away");
    }
}
