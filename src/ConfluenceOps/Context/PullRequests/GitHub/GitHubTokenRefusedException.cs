namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>GitHub does not accept a token.</summary>
/// <param name="host">The host that was asked.</param>
public sealed class GitHubTokenRefusedException(string host) : ConfluenceOpsException(
    $"{host} does not accept this token.",
    "It is wrong, has expired or was revoked, or is for another GitHub: a workflow's own ends with its job, others are made in the account's settings.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubTokenRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
