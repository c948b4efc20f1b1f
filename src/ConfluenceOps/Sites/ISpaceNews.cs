namespace ConfluenceOps.Sites;

/// <summary>What changed in a space, at a cost that follows the changes and not the size of the space.</summary>
/// <remarks>
/// Lists are newest first and stream: whoever reads stops where the news end. What the site's search index gives may lag behind by minutes;
/// its times and counts are the site's own.
/// </remarks>
public interface ISpaceNews
{
    /// <summary>The current pages, the one changed last first, without bodies. Exact; blog posts are not among them.</summary>
    IAsyncEnumerable<Page> GetNewestPagesAsync(Space space, CancellationToken cancel);

    /// <summary>One part of the list of pages, blog posts, comments and files together, as the search index knows them.</summary>
    /// <param name="space">The space.</param>
    /// <param name="after">The part before; null for the first. Its <see cref="RecentChanges.Next"/> says that there is another.</param>
    /// <param name="cancel">Ends the request.</param>
    Task<RecentChanges> ReadRecentChangesAsync(Space space, RecentChanges? after, CancellationToken cancel);

    /// <summary>Comments, with their bodies.</summary>
    IAsyncEnumerable<ListedComment> GetNewestCommentsAsync(Space space, CancellationToken cancel);

    /// <summary>All comments on some pages.</summary>
    IAsyncEnumerable<Comment> GetCommentsOnAsync(IReadOnlyCollection<string> pageIds, CancellationToken cancel);

    /// <summary>Files, as no more than which page they are on.</summary>
    IAsyncEnumerable<RecentFile> GetNewestFilesAsync(Space space, CancellationToken cancel);

    /// <summary>The pages in the space's trash.</summary>
    IAsyncEnumerable<Page> GetTrashAsync(Space space, CancellationToken cancel);

    /// <summary>The ids of all comments, or of all files, of a space, in no particular order.</summary>
    IAsyncEnumerable<string> ListIdsAsync(Space space, ChangedKind kind, CancellationToken cancel);

    /// <summary>The ids of the pages and blog posts that have one of some labels, in no particular order.</summary>
    IAsyncEnumerable<string> FindLabelledAsync(Space space, IReadOnlyCollection<string> labels, CancellationToken cancel);

    /// <summary>Current pages and blog posts of the space by id with all that hangs on them, in batches and in no particular order.</summary>
    IAsyncEnumerable<IReadOnlyList<FullPage>> ReadPagesAsync(Space space, IReadOnlyCollection<string> ids, CancellationToken cancel);
}
