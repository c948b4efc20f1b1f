namespace ConfluenceOps.Context.PullRequests;

/// <summary>Nobody says in which pull request to comment.</summary>
public sealed class NoPullRequestException() : ConfluenceOpsException(
    "It is not known in which pull request of GitHub to comment.", "Give the event's file with -Path, or -Repository and -Number. Comments on other platforms are not written.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PullRequestNotKnown";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
