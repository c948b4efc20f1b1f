using System.Globalization;

namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>A page, a blog post or an earlier version of one as the export's index keeps it: all but the body.</summary>
/// <remarks>An export has hundreds of thousands of them, so nothing here is larger than it has to be.</remarks>
internal sealed class ContentRow
{
    public required long Id { get; init; }

    public required ContentKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary><c>current</c>, <c>archived</c>, <c>trashed</c>; null for drafts and whatever else is not there for readers.</summary>
    public string? Status { get; init; }

    /// <summary>The space, or <see cref="ObjectValues.None"/> for earlier versions, which name none.</summary>
    public long Space { get; init; }

    /// <summary>The page above, or <see cref="ObjectValues.None"/> at the top.</summary>
    public long Parent { get; set; }

    /// <summary>What it said that it hangs under and the export does not have, or <see cref="ObjectValues.None"/>.</summary>
    public long LostParent { get; set; }

    /// <summary>The order among siblings; numbers in the export have gaps and may be missing.</summary>
    public int Position { get; set; }

    /// <summary>The current version, or <see cref="ObjectValues.None"/> when this is it.</summary>
    public long Original { get; init; }

    /// <summary>A handle of <see cref="PeopleIndex"/>.</summary>
    public string? Author { get; init; }

    /// <summary>A handle of <see cref="PeopleIndex"/>.</summary>
    public string? VersionAuthor { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Modified { get; init; }

    public int Version { get; init; }

    public string? Message { get; init; }

    public bool IsCurrent => Status == "current";

    /// <summary>An id as every site writes it; null for <see cref="ObjectValues.None"/>.</summary>
    public static string? Text(long id) => id == ObjectValues.None ? null : id.ToString(CultureInfo.InvariantCulture);
}
