namespace ConfluenceOps.Sites.Cloud;

/// <summary>Which host names are Atlassian's.</summary>
/// <remarks>facts.md, section 1.3.</remarks>
internal static class CloudHosts
{
    private static readonly string[] _domains = [".atlassian.net", ".jira.com", ".jira-dev.com", ".atlassian-us-gov.net", ".atlassian-us-gov-mod.net"];

    /// <summary>Whether a name is that of a Cloud site.</summary>
    public static bool AreSites(string host) => _domains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name is that of a page of Atlassian itself, such as the one for accounts, which is nobody's site.</summary>
    public static bool AreAtlassiansOwn(string host) => host.EndsWith(".atlassian.com", StringComparison.OrdinalIgnoreCase);
}
