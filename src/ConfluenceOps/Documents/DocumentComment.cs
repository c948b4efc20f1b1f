using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>A comment on a document, as its page had it when it was imported.</summary>
public sealed record DocumentComment
{
    /// <summary>The document.</summary>
    public long DocumentId { get; init; }

    /// <summary>The site's id of the comment.</summary>
    public required string Id { get; init; }

    /// <summary>Below the page, or at some words of it.</summary>
    public CommentKind Kind { get; init; }

    /// <summary>The comment that it answers; null when it answers none.</summary>
    public string? ParentId { get; init; }

    /// <summary>The name of who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When its current version was written.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>The words that an inline comment stands at.</summary>
    public string? Selection { get; init; }

    /// <summary>Whether somebody has closed it.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The comment as Markdown.</summary>
    public required string Text { get; init; }
}

/// <summary>A comment, converted and ready to be kept.</summary>
/// <param name="PageId">The page that it is about.</param>
/// <param name="Comment">The comment; which document it belongs to, the catalog finds out.</param>
public sealed record ImportedComment(string PageId, DocumentComment Comment);
