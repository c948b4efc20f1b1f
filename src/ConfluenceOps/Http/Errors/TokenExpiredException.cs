namespace ConfluenceOps.Http.Errors;

/// <summary>The token was good once, and its time is over.</summary>
public sealed class TokenExpiredException(string host) : ConfluenceOpsException(
    $"The token for {host} has expired.",
    "Make a new token and connect again; a consent in the browser is given again with -Interactive.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TokenExpired";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
