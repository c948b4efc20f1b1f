using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>The refresh token or the code is no longer good.</summary>
public sealed class ConsentEndedException(string host, string? said = null) : ConfluenceOpsException(
    $"{host} no longer takes the consent that was given{Quoted.Words(said)}.",
    "Consent again with Connect-Confluence -Interactive: a consent ends when it is withdrawn, or unused for 90 days, or when its token was used elsewhere.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ConsentEnded";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
