namespace ConfluenceOps.Http.Errors;

/// <summary>The site failed on its own side, again and again.</summary>
public sealed class ServerFaultException(string what, int status, string? said = null) : ConfluenceOpsException(
    $"The site failed with status {status} when asked to {what}{Quoted.Words(said)}.",
    "Try again later; if it stays, look at the site's own status page.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ServerFault";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
