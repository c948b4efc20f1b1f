namespace ConfluenceOps.Context.PullRequests;

/// <summary>What became of a comment.</summary>
public enum CommentChange
{
    /// <summary>There was none, and now there is.</summary>
    Created,

    /// <summary>There was one with another text.</summary>
    Updated,

    /// <summary>There was one with this text already.</summary>
    Unchanged,
}

/// <summary>The one comment in a pull request that is ours.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Url">Where a person reads it.</param>
public sealed record PostedComment(CommentChange Change, Uri Url);
