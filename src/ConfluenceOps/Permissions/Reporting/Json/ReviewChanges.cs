using ConfluenceOps.Permissions.Baselines;

namespace ConfluenceOps.Permissions.Reporting.Json;

/// <summary>What changed since a baseline.</summary>
internal sealed record ReviewChanges
{
    public required DateTimeOffset Since { get; init; }

    public required int Gained { get; init; }

    public required int Lost { get; init; }

    public required int Unclear { get; init; }

    public required IEnumerable<string> NewFindings { get; init; }

    public required IEnumerable<string> GoneFindings { get; init; }

    public required IEnumerable<string> NewSpaces { get; init; }

    public required IEnumerable<string> GoneSpaces { get; init; }

    public required IEnumerable<string> NewAccounts { get; init; }

    public required IEnumerable<string> GoneAccounts { get; init; }

    public required IEnumerable<string> DeactivatedAccounts { get; init; }

    public required IEnumerable<string> NewContent { get; init; }

    public required IEnumerable<string> GoneContent { get; init; }

    /// <summary>Written one by one: there may be a million.</summary>
    public required IEnumerable<ReviewChange> Access { get; init; }

    public static ReviewChanges Of(BaselineComparison comparison) => new()
    {
        Since = comparison.Before,
        Gained = comparison.Gained,
        Lost = comparison.Lost,
        Unclear = comparison.Unclear,
        NewFindings = comparison.NewFindings.Select(finding => finding.Id),
        GoneFindings = comparison.GoneFindings.Select(finding => finding.Id),
        NewSpaces = comparison.NewSpaces.Select(space => space.Key),
        GoneSpaces = comparison.GoneSpaces.Select(space => space.Key),
        NewAccounts = comparison.NewUsers.Select(user => user.AccountId),
        GoneAccounts = comparison.GoneUsers.Select(user => user.AccountId),
        DeactivatedAccounts = comparison.DeactivatedUsers.Select(user => user.AccountId),
        NewContent = comparison.NewPages.Select(page => page.Id),
        GoneContent = comparison.GonePages.Select(page => page.Id),
        Access = comparison.Access.Select(ReviewChange.Of),
    };
}

/// <summary>An answer that changed.</summary>
internal sealed record ReviewChange(
    AccessChangeKind Kind, ReviewPrincipal Subject, string Space, string? PageId, string? Page, AccessRight Right, AccessResult Before, AccessResult After, string Through, int Pages)
{
    public static ReviewChange Of(AccessChange change) => new(
        change.Kind, ReviewPrincipal.Of(change.Subject), change.Space, change.PageId, change.Page, change.Right, change.Before, change.After, change.Through, change.Pages);
}
