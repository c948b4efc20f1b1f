namespace ConfluenceOps.Sites;

/// <summary>The site cannot be entered in the way that was chosen, whatever the secret.</summary>
public sealed class WayNotOpenException(string happened, string advice) : ConfluenceOpsException(happened, advice)
{
    /// <inheritdoc/>
    public override string ErrorId => "WayNotOpen";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static WayNotOpenException NoSuchTokens(string host) => new(
        $"{host} is Confluence Cloud, which has no personal access tokens.",
        "Connect with -Credential (e-mail address and API token) or with -ClientId.");
}
