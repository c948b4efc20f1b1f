namespace ConfluenceOps.Sites;

/// <summary>Something answers at the address, and it is no Confluence.</summary>
public sealed class NoConfluenceException(Uri url, Exception? inner = null) : ConfluenceOpsException(
    $"No Confluence answers at {url.GetLeftPart(UriPartial.Path)}.",
    "Open Confluence in a browser and copy the address of any page of it, with the part behind the host.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "NoConfluence";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
