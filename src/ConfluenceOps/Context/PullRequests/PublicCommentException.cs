using ConfluenceOps.Context.Audiences;

namespace ConfluenceOps.Context.PullRequests;

/// <summary>A comment that everybody reads was meant for somebody.</summary>
public sealed class PublicCommentException(ContextAudience audience) : ConfluenceOpsException(
    $"The repository is public, so that everybody reads its comments and not only {VisibleText.Of(audience.Name)}.", "Leave out -Comment, or give -Audience Public.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CommentIsPublic";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
