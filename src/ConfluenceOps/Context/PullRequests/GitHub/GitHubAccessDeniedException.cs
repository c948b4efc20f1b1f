using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>A token is good, and may not do this.</summary>
/// <param name="what">What, as the end of a sentence that begins with "to".</param>
/// <param name="said">GitHub's words, if any.</param>
public sealed class GitHubAccessDeniedException(string what, string? said = null) : ConfluenceOpsException(
    $"The token may not {what}{Quoted.Words(said)}.",
    "A workflow needs permissions: pull-requests: write, which one that a fork started never gets; other tokens need the right to write pull requests.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubAccessDenied";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
