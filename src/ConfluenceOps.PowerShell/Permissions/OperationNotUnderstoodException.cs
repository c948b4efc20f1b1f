namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A right that is not written as Confluence writes rights.</summary>
public sealed class OperationNotUnderstoodException(string text) : ConfluenceOpsException(
    $"'{text}' is no right of a space.",
    "Write what is done and what to, such as 'read space', 'create page', 'delete comment' or 'administer space'.")
{
    /// <inheritdoc/>
    public override string ErrorId => "OperationNotUnderstood";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
