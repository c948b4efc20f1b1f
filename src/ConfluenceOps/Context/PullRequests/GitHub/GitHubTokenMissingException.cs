namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>Nothing says as whom to speak to GitHub.</summary>
public sealed class GitHubTokenMissingException() : ConfluenceOpsException(
    "There is no token for GitHub: neither GITHUB_TOKEN nor GH_TOKEN is set.",
    "In a workflow set GITHUB_TOKEN to ${{ github.token }} for this step; elsewhere set GH_TOKEN, for example to what gh auth token says.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubTokenMissing";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
