using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>GitHub understood a request and refuses it as wrong.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
/// <param name="status">The status of HTTP.</param>
/// <param name="said">GitHub's words, if any.</param>
public sealed class GitHubRefusedException(string what, int status, string? said = null) : ConfluenceOpsException(
    $"GitHub refuses with status {status} to {what}{Quoted.Words(said)}.",
    "See that the pull request is open for comments, and that the number is that of a pull request.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
