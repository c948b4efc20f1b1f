namespace ConfluenceOps.Http.Errors;

/// <summary>The account may not do this.</summary>
public sealed class AccessDeniedException(string what, string? said = null) : ConfluenceOpsException(
    $"The account may not {what}{Quoted.Words(said)}.",
    "Ask an administrator for the right, or connect as another account.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AccessDenied";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
