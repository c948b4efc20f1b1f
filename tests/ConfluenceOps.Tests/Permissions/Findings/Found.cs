using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Findings;

/// <summary>What one rule finds on a small site.</summary>
internal static class Found
{
    public static IReadOnlyList<Finding> By(string rule, AccessMapBuilder site, FindingOptions? options = null, IReadOnlyList<SecuritySetting>? settings = null, IReadOnlyList<AuditRecord>? audit = null)
    {
        var map = site.Build();
        return ReviewFindings.Find(map, new AccessDecider(map), settings ?? [], audit, (options ?? new FindingOptions()) with { Rules = [rule] });
    }

    public static Finding OneBy(string rule, AccessMapBuilder site, FindingOptions? options = null, IReadOnlyList<SecuritySetting>? settings = null, IReadOnlyList<AuditRecord>? audit = null) =>
        Assert.Single(By(rule, site, options, settings, audit));
}
