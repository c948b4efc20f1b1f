namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>There is no such repository or pull request, or the token cannot see it; GitHub does not tell which.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
public sealed class PullRequestNotFoundException(string what) : ConfluenceOpsException(
    $"GitHub has nothing to answer when asked to {what}.",
    "Check the repository and the number; what the token may not see looks the same as what is not there.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PullRequestNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
