using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Sources;

/// <summary>A page as a source has it.</summary>
internal sealed record SourcePage
{
    /// <summary>The source's own key of it.</summary>
    public required string Key { get; init; }

    /// <summary>The id that links to it hold.</summary>
    public required string Id { get; init; }

    /// <summary>The catalog's number of its document; null for a page of a site.</summary>
    public long? DocumentId { get; init; }

    public ContentKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where a browser opens it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The number of the page's version.</summary>
    public int Version { get; init; }

    /// <summary>When that version was made.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>When it was taken from the site; null for a page that was read just now.</summary>
    public DateTimeOffset? Imported { get; init; }

    /// <summary>What people see of it, as Markdown.</summary>
    public required string Text { get; init; }
}

/// <summary>A comment as a source has it.</summary>
/// <param name="PageKey">The key of the page that it is on.</param>
/// <param name="Text">What people see of it, as Markdown.</param>
internal sealed record SourceComment(string PageKey, string Text);
