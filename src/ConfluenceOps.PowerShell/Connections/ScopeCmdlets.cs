using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Which cmdlets need a scope.</summary>
internal static class ScopeCmdlets
{
    private static readonly string[] _reviews = ["New-ConfluencePermissionReview", "Get-ConfluenceEffectivePermission"];
    private static readonly string[] _contexts = ["Get-ConfluencePullRequestContext"];
    private static readonly string[] _changes = ["Grant-ConfluencePermission", "Revoke-ConfluencePermission"];
    private static readonly string[] _restrictions = ["Add-ConfluenceRestriction", "Remove-ConfluenceRestriction"];

    private static readonly Dictionary<string, string[]> _known = new()
    {
        ["read:content-details:confluence"] = ["Connect-Confluence", "Get-ConfluenceRestriction"],
        ["read:space:confluence"] = ["Get-ConfluenceSpace", "Get-ConfluencePermission"],
        ["read:page:confluence"] = ["Get-ConfluencePage", "Import-ConfluenceSpace", .. _contexts],
        ["search:confluence"] = ["Import-ConfluenceSpace", "New-ConfluencePermissionReview"],
        ["read:user:confluence"] = ["Get-ConfluenceUser"],
        ["read:attachment:confluence"] = ["Import-ConfluenceSpace"],
        ["read:group:confluence"] = ["Get-ConfluenceGroup", "Get-ConfluenceGroupMember"],
        ["read:space.permission:confluence"] = ["Get-ConfluencePermission", .. _reviews],
        ["read:audit-log:confluence"] = ["Get-ConfluenceAuditLog", "Get-ConfluencePermissionChange"],
        ["read:hierarchical-content:confluence"] = _contexts,
        ["read:folder:confluence"] = [.. _reviews, .. _contexts],
        ["read:whiteboard:confluence"] = [.. _reviews, .. _contexts],
        ["read:database:confluence"] = [.. _reviews, .. _contexts],
        ["read:embed:confluence"] = [.. _reviews, .. _contexts],
        ["read:content.permission:confluence"] = ["New-ConfluencePermissionReview -Verify"],
        ["write:content.restriction:confluence"] = _restrictions,
        ["write:space.permission:confluence"] = [.. _changes, "New-ConfluenceSpace"],
        ["write:space:confluence"] = ["New-ConfluenceSpace"],
        ["read:space-details:confluence"] = ["New-ConfluenceSpace"],
        ["write:page:confluence"] = ["Copy-ConfluencePage"],
        ["READ"] = ["Connect-Confluence", "Get-ConfluencePage", "Import-ConfluenceSpace", .. _contexts],
        ["WRITE"] = ["New-ConfluenceSpace", .. _restrictions],
        ["ADMIN"] = ["Get-ConfluencePermission", "Get-ConfluenceAuditLog", .. _reviews, .. _changes],
        ["read:content.metadata:confluence"] = ["Copy-ConfluencePage"],
    };

    public static IReadOnlyList<string> Of(SiteScope scope) => _known.GetValueOrDefault(scope.Name, _reviews);
}
