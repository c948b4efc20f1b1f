using ConfluenceOps.Sandbox.Answers;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>What a search can find: a page, a blog post, or a comment or file on one.</summary>
internal abstract class ContentEntry
{
    public abstract long Id { get; }

    public abstract string IdText { get; }

    /// <summary><c>comment</c>, <c>attachment</c>, or the type of the page.</summary>
    public abstract string Type { get; }

    public abstract string Title { get; }

    public abstract string Body { get; }

    public abstract string AuthorId { get; }

    public abstract string VersionAuthorId { get; }

    public abstract DateTimeOffset Created { get; }

    public abstract DateTimeOffset Modified { get; }

    public abstract string WebPath { get; }

    /// <summary>The page itself, or the page that a comment or file is on: who may see it may see this.</summary>
    public abstract PageEntry On { get; }

    /// <summary>Title and words without markup, for searches; kept from the first search on.</summary>
    public string SearchText => field ??= Title + "\n" + PlainText.Of(Body);
}
