namespace ConfluenceOps.Sites;

/// <summary>The consent was given, but for another site.</summary>
public sealed class SiteNotConsentedException(string host, IReadOnlyList<string> sites) : ConfluenceOpsException(
    sites.Count > 0 ? $"The consent covers {string.Join(", ", sites)}, and not {host}." : $"The consent covers no site, and so not {host}.",
    "Consent once more and choose this site there; who consents must have access to it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "SiteNotConsented";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
