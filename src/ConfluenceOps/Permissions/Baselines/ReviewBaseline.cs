using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>A review as it was on a day: everything that decides who may do what, and what was worth a look.</summary>
public sealed record ReviewBaseline
{
    /// <summary>What was gathered then.</summary>
    public required AccessMap Map { get; init; }

    /// <summary>What was found then, in the order of the ids.</summary>
    public IReadOnlyList<BaselineFinding> Findings { get; init; } = [];

    /// <summary>What a baseline keeps of a review.</summary>
    public static ReviewBaseline Of(PermissionReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new ReviewBaseline
        {
            Map = review.Map,
            Findings = [.. review.Findings.Select(BaselineFinding.Of).OrderBy(finding => finding.Id, StringComparer.Ordinal)],
        };
    }
}

/// <summary>A finding, as much of it as it takes to say later that it is new or gone.</summary>
/// <param name="Id">The same for the same thing in every review.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="What">What is so, in a sentence.</param>
/// <param name="Space">The key of the space; null for what concerns the site.</param>
/// <param name="IsAccepted">Whether somebody had decided to live with it.</param>
public sealed record BaselineFinding(string Id, string Rule, Severity Severity, string What, string? Space, bool IsAccepted)
{
    internal static BaselineFinding Of(Finding finding) =>
        new(finding.Id, finding.Rule, finding.Severity, finding.What, finding.Space, finding.Accepted is not null);
}
