using ConfluenceOps.Documents.Upkeep;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>How much there is, as it was counted.</summary>
internal sealed class CatalogCounts
{
    public int Documents { get; init; }

    public int Edited { get; init; }

    public int Gone { get; init; }

    public int Versions { get; init; }

    public int Comments { get; init; }

    public int Files { get; init; }

    public long? Imported { get; init; }

    public long Size { get; init; }

    public long Unused { get; init; }

    public CatalogSummary ToSummary() => new()
    {
        Location = "",
        Documents = Documents,
        Edited = Edited,
        Gone = Gone,
        Versions = Versions,
        Comments = Comments,
        Files = Files,
        Imported = Imported is { } imported ? Moment.Read(imported) : null,
        Size = Size,
        Unused = Unused,
    };
}
