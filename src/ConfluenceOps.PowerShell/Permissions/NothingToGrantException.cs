namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A grant was asked for without saying of what.</summary>
public sealed class NothingToGrantException() : ConfluenceOpsException(
    "It was not said what to grant.",
    "Give rights with -Operation, such as 'read space', or a role with -Role on a site that has roles.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NothingToGrant";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
