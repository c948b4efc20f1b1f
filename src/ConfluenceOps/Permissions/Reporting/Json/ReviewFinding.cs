using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Reporting.Json;

/// <summary>A finding.</summary>
internal sealed record ReviewFinding(
    string Id, string Rule, Severity Severity, string What, string Why, string Fix,
    string? Space, string? PageId, string? Page, ReviewPrincipal? Principal, ReviewAcceptance? Accepted)
{
    public static ReviewFinding Of(Finding finding) => new(
        finding.Id, finding.Rule, finding.Severity, finding.What, finding.Why, finding.Fix,
        finding.Space, finding.PageId, finding.Page,
        finding.Principal is { } principal ? ReviewPrincipal.Of(principal) : null,
        finding.Accepted is { } accepted ? new ReviewAcceptance(accepted.Reason, accepted.Until, accepted.By) : null);
}

/// <summary>Why somebody accepted a finding.</summary>
internal sealed record ReviewAcceptance(string Reason, DateOnly? Until, string? By);

/// <summary>Who a grant names.</summary>
internal sealed record ReviewPrincipal(PrincipalKind Kind, string Id, string? Name)
{
    public static ReviewPrincipal Of(Principal principal) => new(principal.Kind, principal.Id, principal.Name);
}

/// <summary>A setting of the site.</summary>
internal sealed record ReviewSetting(string Name, SettingState State, string? Value, string Meaning, string? Advice);
