namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>The address of GitHub's interface is none, or the token would be shown to the network.</summary>
public sealed class GitHubAddressException() : ConfluenceOpsException(
    "That is not an address of GitHub's REST interface to which a token can be given.",
    "Set GITHUB_API_URL to https://api.github.com, or to https://HOST/api/v3 for a company's own; plain http is for this machine alone.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GitHubAddress";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
