using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A space as it is stored, with what is counted in it.</summary>
internal sealed class CatalogSpaceRow
{
    public string Space { get; init; } = "";

    public string Name { get; init; } = "";

    public string Site { get; init; } = "";

    public int SourceOfTruth { get; init; }

    public bool Opened { get; init; }

    public string Url { get; init; } = "";

    public int Documents { get; init; }

    public int Edited { get; init; }

    public int Gone { get; init; }

    public long? Imported { get; init; }

    public long? Checked { get; init; }

    public int Missing { get; init; }

    public CatalogSpace ToSpace() => new()
    {
        Space = Space,
        Name = Name,
        Site = new Uri(Site),
        SourceOfTruth = (SourceOfTruth)SourceOfTruth,
        VisibleTo = Opened ? SpaceVisibility.Everyone : SpaceVisibility.Confluence,
        Documents = Documents,
        Edited = Edited,
        Gone = Gone,
        Imported = Imported is { } imported ? Moment.Read(imported) : null,
        Checked = Checked is { } whole ? Moment.Read(whole) : null,
        Missing = Missing,
        Url = new Uri(Url, UriKind.RelativeOrAbsolute),
    };
}
