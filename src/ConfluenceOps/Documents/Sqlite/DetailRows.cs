using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A tag as it is stored.</summary>
internal sealed class TagRow
{
    public long DocumentId { get; init; }

    public string Tag { get; init; } = "";
}

/// <summary>One principal of a restriction as it is stored.</summary>
internal sealed class RestrictionRow
{
    public long DocumentId { get; init; }

    public int Operation { get; init; }

    public int PrincipalKind { get; init; }

    public string PrincipalId { get; init; } = "";

    public string? PrincipalName { get; init; }

    public Principal ToPrincipal() => new((PrincipalKind)PrincipalKind, PrincipalId, PrincipalName);

    public static IReadOnlyList<Restriction> Gather(IEnumerable<RestrictionRow> rows) =>
        rows.GroupBy(
            row => (RestrictedOperation)row.Operation,
            (operation, ofOne) => new Restriction(operation, ofOne.Select(row => row.ToPrincipal()).ToList())).ToList();
}

/// <summary>A file on a page as it is stored.</summary>
internal sealed class AttachmentRow
{
    public long DocumentId { get; init; }

    public string AttachmentId { get; init; } = "";

    public string FileName { get; init; } = "";

    public string? MediaType { get; init; }

    public long? Size { get; init; }

    public int Version { get; init; }

    public long? Modified { get; init; }

    public string? Comment { get; init; }

    public string Url { get; init; } = "";

    public string? StoredAs { get; init; }

    public Attachment ToAttachment() => new()
    {
        Id = AttachmentId,
        FileName = FileName,
        MediaType = MediaType,
        Size = Size,
        Version = Version,
        Modified = Modified is { } modified ? Moment.Read(modified) : null,
        Comment = Comment,
        Url = new Uri(Url, UriKind.RelativeOrAbsolute),
    };
}
