namespace ConfluenceOps.Http.Errors;

/// <summary>Somebody tried wrong passwords for this account, so that a person must show that it is one.</summary>
public sealed class CaptchaException(string host) : ConfluenceOpsException(
    $"{host} wants a captcha solved after too many failed log-ins of this account.",
    "Sign in to the site once with a browser as this account and solve it, then try again with the right password.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CaptchaRequired";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
