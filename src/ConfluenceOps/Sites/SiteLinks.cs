namespace ConfluenceOps.Sites;

/// <summary>Addresses on a site of things that are known by name or id alone.</summary>
/// <param name="site">The site's address, with a slash at the end.</param>
/// <remarks>Forms: facts.md, section 8.</remarks>
public sealed class SiteLinks(Uri site)
{
    private const string CloudDomain = ".atlassian.net";

    /// <summary>A page by space and title. The site leads from there to the page, whatever its id.</summary>
    public string ToPage(string spaceKey, string title) => $"{site}display/{Escape(spaceKey)}/{Escape(title)}";

    /// <summary>A page by id.</summary>
    public string ToPage(string pageId) => $"{site}pages/viewpage.action?pageId={Escape(pageId)}";

    /// <summary>A space.</summary>
    public string ToSpace(string spaceKey) => $"{site}spaces/{Escape(spaceKey)}";

    /// <summary>A file on a page.</summary>
    public string ToFile(string pageId, string fileName) => $"{site}download/attachments/{Escape(pageId)}/{Escape(fileName)}";

    /// <summary>A file on a page that is known by its title alone.</summary>
    public string ToFile(string spaceKey, string pageTitle, string fileName) => $"{ToPage(spaceKey, pageTitle)}?preview={Escape(fileName)}";

    /// <summary>A Jira issue; null where nobody can say which Jira belongs to the site. On Cloud both share a host.</summary>
    public string? ToIssue(string key) => IsCloud ? $"https://{site.Host}/browse/{Escape(key)}" : null;

    /// <summary>The Jira issues that a query finds; null where nobody can say which Jira belongs to the site.</summary>
    public string? ToIssues(string query) => IsCloud ? $"https://{site.Host}/issues/?jql={Escape(query)}" : null;

    private bool IsCloud => site.Host.EndsWith(CloudDomain, StringComparison.OrdinalIgnoreCase);

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
