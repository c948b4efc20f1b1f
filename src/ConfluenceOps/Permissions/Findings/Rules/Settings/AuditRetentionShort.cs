using System.Globalization;

namespace ConfluenceOps.Permissions.Findings.Rules.Settings;

/// <summary>Sites that forget soon who changed what.</summary>
internal sealed class AuditRetentionShort : FindingRule
{
    public override string Id => nameof(AuditRetentionShort);

    public override string Title => "The audit log is kept for a short time";

    public override string Why => "What was done to permissions is mostly noticed months later, and then nobody can tell any more by whom.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        if (review.Known("AuditRetention")?.Value is { } kept && DaysOf(kept) is { } days && days < review.Options.AuditRetentionDays)
            yield return Found(
                Severity.Low, $"The audit log is kept for {kept}, and {review.Options.AuditRetentionDays:N0} days are wanted.",
                "Keep it for a year: in the settings of Confluence, Security, Audit log, Settings.");
    }

    /// <summary>The days in <c>90 days</c> or <c>1 year</c>.</summary>
    /// <returns>Null for what is kept for ever, and for words that nobody here has heard of.</returns>
    private static int? DaysOf(string text) => text.Split(' ') is [var number, var unit] && int.TryParse(number, CultureInfo.InvariantCulture, out var count)
        ? unit.TrimEnd('s') switch
        {
            "day" => count,
            "week" => count * 7,
            "month" => count * 30,
            "year" => count * 365,
            _ => null,
        }
        : null;
}
