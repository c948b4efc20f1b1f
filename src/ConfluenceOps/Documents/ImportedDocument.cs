using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>A page, converted and ready to be kept.</summary>
public sealed record ImportedDocument
{
    /// <summary>The page, its <see cref="Page.Body"/> no longer needed.</summary>
    public required Page Page { get; init; }

    /// <summary>What hangs on it.</summary>
    public required PageDetails Details { get; init; }

    /// <summary>The name of who made the page's current version; null when unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The text as Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>The body in storage format, compressed with Brotli, so that a better converter can render it again without a request.</summary>
    public required byte[] Source { get; init; }

    /// <summary>A hash over all of the page that the catalog keeps; equal hashes mean that nothing changed.</summary>
    public required byte[] SourceHash { get; init; }
}

/// <summary>What the catalog knows of a page that was imported before.</summary>
/// <param name="PageVersion">The page's version number then.</param>
/// <param name="SourceHash">The hash then.</param>
public sealed record KnownPage(int PageVersion, byte[] SourceHash);

/// <summary>What became of a batch that was saved.</summary>
/// <param name="Added">Documents that are new.</param>
/// <param name="Changed">Documents that were there and changed.</param>
public sealed record SavedBatch(int Added, int Changed);
