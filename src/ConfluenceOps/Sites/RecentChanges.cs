namespace ConfluenceOps.Sites;

/// <summary>What a change was made to.</summary>
public enum ChangedKind
{
    /// <summary>Something that the product does not know.</summary>
    Other,

    /// <summary>A page.</summary>
    Page,

    /// <summary>A blog post.</summary>
    BlogPost,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A file.</summary>
    File,
}

/// <summary>Something that was made or changed.</summary>
/// <param name="Id">The site's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When its current version was made.</param>
public sealed record RecentChange(string Id, ChangedKind Kind, DateTimeOffset At);

/// <summary>A part of the list of what changed, newest first.</summary>
/// <param name="Total">How many things the whole list has; null when the site does not say.</param>
/// <param name="Changes">The part.</param>
/// <param name="Next">Where the site says that the list goes on; null at its end.</param>
public sealed record RecentChanges(int? Total, IReadOnlyList<RecentChange> Changes, string? Next);

/// <summary>A comment in a list of all that there are.</summary>
/// <param name="Id">The site's id.</param>
/// <param name="Comment">The comment; null when it stands on something else than a page or blog post as it is now.</param>
public sealed record ListedComment(string Id, Comment? Comment);

/// <summary>A file that was put on a page or replaced.</summary>
/// <param name="Id">The site's id.</param>
/// <param name="PageId">The page that it is on.</param>
/// <param name="At">When its current version was made.</param>
public sealed record RecentFile(string Id, string PageId, DateTimeOffset At);
