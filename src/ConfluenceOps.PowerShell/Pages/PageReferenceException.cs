namespace ConfluenceOps.PowerShell.Pages;

/// <summary>What was given names no page of the connected site.</summary>
public sealed class PageReferenceException : ConfluenceOpsException
{
    private PageReferenceException(string happened, string advice)
        : base(happened, advice) { }

    /// <summary>It is neither an id nor a link that holds one.</summary>
    public static PageReferenceException NoPage(string named) => new(
        $"'{named}' names no page.",
        "Give its id, or the link that its Share button gives; a link by title holds no id.");

    /// <summary>It leads elsewhere, where the token must not go.</summary>
    public static PageReferenceException OtherSite(Uri link, Uri site)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(site);
        return new PageReferenceException(
            $"The page is on {link.Authority}, and the connection is to {site.Authority}.",
            "Connect to that site, or say with -Connection which connection to use.");
    }

    /// <inheritdoc/>
    public override string ErrorId => "PageReferenceNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
