namespace ConfluenceOps.PowerShell.Pages;

/// <summary>There is no such page, or the account cannot see it; Confluence does not tell which.</summary>
public sealed class PageNotFoundException(string id) : ConfluenceOpsException(
    $"The site has no page {id} that the connected account can see.",
    "Check the id, and whether the account may see the space and the page.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PageNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
