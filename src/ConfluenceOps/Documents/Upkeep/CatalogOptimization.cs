namespace ConfluenceOps.Documents.Upkeep;

/// <summary>What putting a catalog in order did.</summary>
public sealed record CatalogOptimization
{
    /// <summary>Where the catalog is.</summary>
    public required string Location { get; init; }

    /// <summary>How much room it took before, in bytes, its files included.</summary>
    public long Before { get; init; }

    /// <summary>How much room it takes now, in bytes, its files included.</summary>
    public long After { get; init; }

    /// <summary>Files that were deleted, because nothing referred to them any more.</summary>
    public int FilesRemoved { get; init; }

    /// <summary>Files that were missing or not whole; the next import fetches them again.</summary>
    public int FilesForgotten { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}
