namespace ConfluenceOps.Http.Errors;

/// <summary>The account is known to the site, and may not use Confluence there.</summary>
public sealed class NoProductAccessException(string host) : ConfluenceOpsException(
    $"The account is known at {host}, but may not use Confluence there.",
    "Ask an administrator to give it access to Confluence: it needs a group that grants the product.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NoProductAccess";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
