namespace ConfluenceOps.Context.PullRequests;

/// <summary>A text names no repository of GitHub.</summary>
public sealed class RepositoryNameException() : ConfluenceOpsException(
    "That is not the name of a repository of GitHub.",
    "Give its owner and its name with a slash between, such as acme/shop.")
{
    /// <inheritdoc/>
    public override string ErrorId => "RepositoryName";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
