namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>A page that asks administrators for their password once more stands before the remote interface.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
/// <param name="inner">The answer.</param>
public sealed class SecureSessionException(string what, Exception inner) : ConfluenceOpsException(
    $"The site wants a secure administrator session for the request to {what}, which only people in a browser can open.",
    "Connect as an account that administers the space and not Confluence, or ask an administrator about secure administrator sessions in Security Configuration.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "SecureSession";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
