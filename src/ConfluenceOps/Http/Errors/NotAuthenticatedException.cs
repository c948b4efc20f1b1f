namespace ConfluenceOps.Http.Errors;

/// <summary>The site does not accept the credential.</summary>
public sealed class NotAuthenticatedException(string host, string? said = null) : ConfluenceOpsException(
    $"{host} does not accept this account and token{Quoted.Words(said)}.",
    "Check the e-mail address; API tokens expire after a year at most, so make a new one when yours may be that old.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NotAuthenticated";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
