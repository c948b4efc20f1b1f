using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>Looks at what was gathered by all rules that were asked for.</summary>
public static class ReviewFindings
{
    /// <summary>Everything that is worth a look, the gravest first. The same site gives the same findings in the same order.</summary>
    /// <param name="map">What was gathered.</param>
    /// <param name="decider">The answers to it.</param>
    /// <param name="settings">The settings of the site.</param>
    /// <param name="auditRecords">The audit log, as far back as it was read; null leaves out what only it can tell.</param>
    /// <param name="options">What to look for.</param>
    /// <exception cref="RuleNotFoundException">A rule was asked for that does not exist.</exception>
    public static IReadOnlyList<Finding> Find(
        AccessMap map, AccessDecider decider, IReadOnlyList<SecuritySetting> settings, IReadOnlyList<AuditRecord>? auditRecords, FindingOptions options)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(decider);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        var review = new ReviewSubject(map, decider, settings, auditRecords, options);
        return
        [
            .. FindingRules.Select(options.Rules)
                .SelectMany((rule, order) => rule.Find(review).Select(finding => (Finding: finding, Order: order)))
                .OrderByDescending(found => found.Finding.Severity)
                .ThenBy(found => found.Order)
                .ThenBy(found => found.Finding.Space, StringComparer.OrdinalIgnoreCase)
                .ThenBy(found => found.Finding.Page, StringComparer.OrdinalIgnoreCase)
                .ThenBy(found => found.Finding.Id, StringComparer.Ordinal)
                .Select(found => found.Finding),
        ];
    }
}
