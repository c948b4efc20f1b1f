namespace ConfluenceOps.PowerShell.Pages;

/// <summary>There is no such page, or the account cannot see it; Confluence does not tell which.</summary>
public sealed class PageNotFoundException : ConfluenceOpsException
{
    private PageNotFoundException(string happened, string advice)
        : base(happened, advice) { }

    /// <summary>By its id.</summary>
    public static PageNotFoundException WithId(string id) => new(
        $"The site has no page {id} that the connected account can see.",
        "Check the id, and whether the account may see the space and the page.");

    /// <summary>By its title.</summary>
    public static PageNotFoundException Titled(string title, string space) => new(
        $"The space {space} has no page '{title}' that the connected account can see.",
        $"List what it can see with Get-ConfluencePage -Space {space}.");

    /// <inheritdoc/>
    public override string ErrorId => "PageNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
