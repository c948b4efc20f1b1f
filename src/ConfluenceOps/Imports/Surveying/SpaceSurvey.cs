using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>What differs between a space and its documents, found out before anything is written.</summary>
internal sealed record SpaceSurvey
{
    /// <summary>How much of the space was looked at.</summary>
    public required ImportReach Reach { get; init; }

    /// <summary>How far the catalog is when all of this is done.</summary>
    public required ImportMark Mark { get; init; }

    /// <summary>The space as the catalog has it; null when nothing was ever imported from it.</summary>
    public CatalogSpace? Held { get; init; }

    /// <summary>The pages that are chosen; null for all of them.</summary>
    public IReadOnlySet<string>? Selected { get; init; }

    /// <summary>Pages without a document, or with one in the trash.</summary>
    public IReadOnlyList<Page> New { get; init; } = [];

    /// <summary>Pages that have another version or title than their documents.</summary>
    public IReadOnlyList<Page> Changed { get; init; } = [];

    /// <summary>Pages that only hang somewhere else.</summary>
    public IReadOnlyList<Page> Placed { get; init; } = [];

    /// <summary>Pages that look the same, although something that hangs on them may have changed, or an import before could not get them.</summary>
    public IReadOnlySet<string> Again { get; init; } = new HashSet<string>();

    /// <summary>Documents whose pages are gone, by page id.</summary>
    public IReadOnlyDictionary<string, GonePage> Gone { get; init; } = new Dictionary<string, GonePage>();

    /// <summary>What is known of the pages that are named here; when everything was looked at, of all pages.</summary>
    public IReadOnlyDictionary<string, KnownPage> Known { get; init; } = new Dictionary<string, KnownPage>();

    /// <summary>Which comments to read.</summary>
    public CommentNews Comments { get; init; } = CommentNews.None;

    /// <summary>The pages to read as a whole.</summary>
    public IReadOnlyCollection<string> ToRead => [.. New.Concat(Changed).Select(page => page.Id).Concat(Again).Where(id => !Gone.ContainsKey(id)).ToHashSet()];

    /// <summary>Whether a placed page hangs under another one than its document does.</summary>
    public bool IsMoved(Page page) => Known.TryGetValue(page.Id, out var before) && before.ParentId != page.ParentId;
}

/// <summary>A document whose page is gone.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Reason">Why.</param>
internal sealed record GonePage(string Title, GoneReason Reason);

/// <summary>Which comments of a space to read.</summary>
internal sealed record CommentNews
{
    /// <summary>No comment changed.</summary>
    public static CommentNews None { get; } = new();

    /// <summary>Every comment, in place of those that are there.</summary>
    public static CommentNews All { get; } = new() { IsAll = true };

    /// <summary>Whether all are read.</summary>
    public bool IsAll { get; private init; }

    /// <summary>Comments that are new or changed.</summary>
    public IReadOnlySet<string> Changed { get; init; } = new HashSet<string>();

    /// <summary>Pages whose comments may be older than what counts as new: they came into sight only now.</summary>
    public IReadOnlyCollection<string> OnPages { get; init; } = [];

    /// <summary>The ids of all comments that there are; null when none is thought to be missing.</summary>
    public IReadOnlyCollection<string>? Existing { get; init; }
}
