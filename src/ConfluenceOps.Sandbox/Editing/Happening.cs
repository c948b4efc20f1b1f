namespace ConfluenceOps.Sandbox.Editing;

/// <summary>One thing that <see cref="SiteEvolution"/> did, for the story of a test.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="PageId">To which page; to a file or comment on it.</param>
/// <param name="Title">The page's title after it; of a purged page before.</param>
public sealed record Happening(HappeningKind Kind, long PageId, string Title);

/// <summary>What can happen to a page.</summary>
public enum HappeningKind
{
    /// <summary>It got a new body.</summary>
    Edited,

    /// <summary>It got a new title.</summary>
    Renamed,

    /// <summary>It moved within its space, with all below it.</summary>
    Moved,

    /// <summary>It moved to another space, with all below it.</summary>
    MovedToSpace,

    /// <summary>It went into the trash.</summary>
    Trashed,

    /// <summary>It came out of the trash.</summary>
    Restored,

    /// <summary>It is gone for good.</summary>
    Purged,

    /// <summary>It went into the archive.</summary>
    Archived,

    /// <summary>It came out of the archive.</summary>
    Unarchived,

    /// <summary>It got a label.</summary>
    Labelled,

    /// <summary>It lost a label.</summary>
    Unlabelled,

    /// <summary>Only its author may view it now.</summary>
    ViewingRestricted,

    /// <summary>Only its author may edit it now.</summary>
    EditingRestricted,

    /// <summary>It lost its own restrictions.</summary>
    Opened,

    /// <summary>It is a new page.</summary>
    PageAdded,

    /// <summary>It is a new blog post.</summary>
    BlogPostAdded,

    /// <summary>Somebody commented on it.</summary>
    Commented,

    /// <summary>A comment on it was edited.</summary>
    CommentEdited,

    /// <summary>A comment on it was removed.</summary>
    CommentRemoved,

    /// <summary>It got a file.</summary>
    FileAdded,

    /// <summary>A file on it got a new version.</summary>
    FileReplaced,

    /// <summary>It lost a file.</summary>
    FileRemoved,
}
