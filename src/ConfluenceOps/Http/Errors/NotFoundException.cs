namespace ConfluenceOps.Http.Errors;

/// <summary>The site has no such thing, or the account cannot see it; Confluence does not tell which.</summary>
public sealed class NotFoundException(string what, string? said = null) : ConfluenceOpsException(
    $"The site has nothing to answer when asked to {what}{Quoted.Words(said)}.",
    "Check the id or key; what the account may not see looks the same as what is not there.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
