using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Reporting.Json;

/// <summary>The numbers of a review.</summary>
internal sealed record ReviewSummary
{
    public required int Spaces { get; init; }

    public required int SpacesNotReadable { get; init; }

    public required int SpacesOpenToAnonymous { get; init; }

    public required int Content { get; init; }

    public required int ViewRestricted { get; init; }

    public required int EditRestricted { get; init; }

    public required int RestrictionsNotReadable { get; init; }

    public required int Accounts { get; init; }

    public required int UnknownAccounts { get; init; }

    public required int Groups { get; init; }

    public required int Accepted { get; init; }

    /// <summary>How many findings nobody accepted, by severity.</summary>
    public required IReadOnlyDictionary<Severity, int> Open { get; init; }

    public required long Requests { get; init; }

    public required double Seconds { get; init; }

    /// <summary>How far the site's own checks agree; left out when the site was not asked.</summary>
    public ReviewAgreement? Agreement { get; init; }

    public static ReviewSummary Of(PermissionReview review)
    {
        var (map, decider) = (review.Map, review.Decider);
        return new ReviewSummary
        {
            Spaces = decider.Spaces.Count,
            SpacesNotReadable = decider.Spaces.Values.Count(space => space.Record.PermissionGap is not null),
            SpacesOpenToAnonymous = decider.Spaces.Keys.Count(space => decider.DecideIn(Subjects.Anonymous, space, AccessRight.View) == AccessResult.Allowed),
            Content = decider.Content.Count,
            ViewRestricted = Restricted(review, RestrictedOperation.View),
            EditRestricted = Restricted(review, RestrictedOperation.Edit),
            RestrictionsNotReadable = decider.Content.Count(node => node.Restrictions is null),
            Accounts = map.Users.Count,
            UnknownAccounts = map.UnknownUsers.Count,
            Groups = map.Groups.Count,
            Accepted = review.Findings.Count(finding => finding.Accepted is not null),
            Open = Enum.GetValues<Severity>().ToDictionary(severity => severity, severity => review.Findings.Count(finding => finding.Severity == severity && finding.Accepted is null)),
            Requests = review.Requests,
            Seconds = review.Duration.TotalSeconds,
            Agreement = review.Agreement is { } done ? new ReviewAgreement(done.Asked, done.Agreed, done.Resolved, done.Unanswered, done.Disagreements.Count) : null,
        };
    }

    private static int Restricted(PermissionReview review, RestrictedOperation operation) =>
        review.Decider.Content.Count(node => node.Restrictions?.Any(one => one.Operation == operation) == true);
}

/// <summary>How far the site's own checks agree.</summary>
internal sealed record ReviewAgreement(int Asked, int Agreed, int Resolved, int Unanswered, int Disagreed);
