using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A document as it is stored, without what hangs on it.</summary>
internal sealed class DocumentRow
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string Space { get; init; } = "";

    public int Kind { get; init; }

    public string? PageId { get; init; }

    public int? PageVersion { get; init; }

    public int Version { get; init; }

    public bool ReadOnly { get; init; }

    public bool Edited { get; init; }

    public long? Gone { get; init; }

    public int? GoneReason { get; init; }

    public string? Author { get; init; }

    public long Created { get; init; }

    public long Modified { get; init; }

    public long? Imported { get; init; }

    public int? Position { get; init; }

    public string? Url { get; init; }

    public Document ToDocument() => new()
    {
        Id = Id,
        Title = Title,
        Space = Space,
        Source = PageId is null ? DocumentSource.Catalog : DocumentSource.Confluence,
        Kind = (ContentKind)Kind,
        PageId = PageId,
        PageVersion = PageVersion,
        Version = Version,
        ReadOnly = ReadOnly,
        Edited = Edited,
        Gone = Gone is { } gone ? Moment.Read(gone) : null,
        GoneReason = (GoneReason?)GoneReason,
        Author = Author,
        Created = Moment.Read(Created),
        Modified = Moment.Read(Modified),
        Imported = Imported is { } imported ? Moment.Read(imported) : null,
        Position = Position,
        Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
    };
}
