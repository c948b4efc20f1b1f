namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>The admin key works at the site's own address alone, and the connection goes through the gateway.</summary>
public sealed class AdminKeyNotPossibleException() : ConfluenceOpsException(
    "The admin key does not work through the gateway, which scoped tokens need.",
    "Connect with an unscoped API token of an organization or site administrator.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AdminKeyNotPossible";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
