namespace ConfluenceOps.Http.Errors;

/// <summary>The site does not accept the credential, and does not say why.</summary>
/// <param name="host">The site.</param>
/// <param name="said">Its words, if any.</param>
/// <param name="isToken">It was a token alone, which stands for its account.</param>
public sealed class NotAuthenticatedException(string host, string? said = null, bool isToken = false) : ConfluenceOpsException(
    $"{host} does not accept this {(isToken ? "token" : "account and token")}{Quoted.Words(said)}.",
    isToken
        ? "It is wrong, has expired or was revoked: make a new one in the account's profile."
        : "Check the e-mail address or user name; API tokens expire after a year at most, so make a new one when yours may be that old.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NotAuthenticated";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
