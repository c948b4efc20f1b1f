namespace ConfluenceOps.Http.Errors;

/// <summary>The site could not be reached, or the connection broke and went on breaking.</summary>
public sealed class SiteUnreachableException(string host, string reason, Exception? inner = null) : ConfluenceOpsException(
    $"{host} could not be reached: {reason}.",
    "Check the address, the network and the proxy, then try again.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "SiteUnreachable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
