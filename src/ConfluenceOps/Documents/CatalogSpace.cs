using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Documents;

/// <summary>A space as the catalog knows it.</summary>
public sealed record CatalogSpace
{
    /// <summary>The key.</summary>
    public required string Space { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The address of its site.</summary>
    public required Uri Site { get; init; }

    /// <summary>Which side wins.</summary>
    public SourceOfTruth SourceOfTruth { get; init; }

    /// <summary>Who sees its imported documents.</summary>
    public SpaceVisibility VisibleTo { get; init; }

    /// <summary>How many documents it has.</summary>
    public int Documents { get; init; }

    /// <summary>How many of them were edited here since they were imported.</summary>
    public int Edited { get; init; }

    /// <summary>How many documents lie in the trash.</summary>
    public int Gone { get; init; }

    /// <summary>When the last import that went to its end began; null when there was none.</summary>
    public DateTimeOffset? Imported { get; init; }

    /// <summary>When all of the space was read for the last time.</summary>
    public DateTimeOffset? Checked { get; init; }

    /// <summary>Pages that the last import could not get.</summary>
    public int Missing { get; init; }

    /// <summary>Where a browser opens it.</summary>
    public required Uri Url { get; init; }
}
