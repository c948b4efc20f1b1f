namespace ConfluenceOps.Permissions.Findings.Rules.Settings;

/// <summary>Sites that forget soon who changed what.</summary>
internal sealed class AuditRetentionShort : FindingRule
{
    public override string Id => nameof(AuditRetentionShort);

    public override string Title => "The audit log is kept for a short time";

    public override string Why => "What was done to permissions is mostly noticed months later, and then nobody can tell any more by whom.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        if (AuditRetention.Of(review) is { } kept && AuditRetention.DaysIn(kept) < review.Options.AuditRetentionDays)
            yield return Found(
                Severity.Low, $"The audit log is kept for {kept}, and {review.Options.AuditRetentionDays:N0} days are wanted.",
                "Keep it for a year: in the settings of Confluence, Security, Audit log, Settings.");
    }
}
