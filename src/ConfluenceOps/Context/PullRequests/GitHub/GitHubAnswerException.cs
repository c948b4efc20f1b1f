namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>An answer is not what GitHub's interface promises.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
/// <param name="reason">What is wrong with the answer, as the end of a sentence.</param>
public sealed class GitHubAnswerException(string what, string reason) : ConfluenceOpsException(
    $"GitHub's answer to the request to {what} cannot be used: {reason}.",
    "Check that GITHUB_API_URL is the address of GitHub's REST interface, that the repository still bears this name, and that no proxy or log-in page stands between.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubAnswer";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
