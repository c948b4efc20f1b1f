using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Verification;

/// <summary>How far the site's own permission checks agree with what was worked out.</summary>
/// <param name="Pairs">How many questions there are: pages × subjects × what the site checks.</param>
/// <param name="Asked">How many of them the site was asked.</param>
/// <param name="Agreed">Where both said the same.</param>
/// <param name="Resolved">Where the review said Unknown and the site knew.</param>
/// <param name="Unanswered">Where the site would not say.</param>
/// <param name="Disagreements">Where they said different things: each is a defect here, or a way in that no interface shows.</param>
public sealed record SiteAgreement(long Pairs, int Asked, int Agreed, int Resolved, int Unanswered, IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>In a sentence.</summary>
    public override string ToString() =>
        $"Of {Asked} answers that the site was asked for, {Agreed} agree, {Disagreements.Count} differ, {Resolved} resolve what was unknown, and {Unanswered} were not given.";
}

/// <summary>A question on which site and review differ.</summary>
/// <param name="Review">What the review says, with reasons.</param>
/// <param name="Site">What the site says.</param>
public sealed record Disagreement(EffectivePermission Review, PermissionCheck Site)
{
    /// <summary>The question and both answers.</summary>
    public override string ToString() =>
        $"{Review.Right} of '{Review.Page?.Title}' by {Review.Subject}: {Review.Result} here, {(Site.IsAllowed ? AccessResult.Allowed : AccessResult.Denied)} at the site.";
}
