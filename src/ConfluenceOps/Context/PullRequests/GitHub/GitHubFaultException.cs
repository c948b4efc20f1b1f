namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>GitHub failed on its own side.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
/// <param name="status">The status of HTTP.</param>
public sealed class GitHubFaultException(string what, int status) : ConfluenceOpsException(
    $"GitHub failed with status {status} when asked to {what}.",
    "Try again later, which posts no second comment; if it stays, look at GitHub's own status page.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubFault";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
