namespace ConfluenceOps.Documents.Upkeep;

/// <summary>What a catalog holds, and how much room it takes.</summary>
public sealed record CatalogSummary
{
    /// <summary>Where it is.</summary>
    public required string Location { get; init; }

    /// <summary>The number of its schema, which is the newest that this version knows.</summary>
    public int Schema { get; init; }

    /// <summary>Its spaces, with when each was imported last.</summary>
    public IReadOnlyList<CatalogSpace> Spaces { get; init; } = [];

    /// <summary>Documents outside the trash.</summary>
    public int Documents { get; init; }

    /// <summary>How many of them were edited here since they were imported.</summary>
    public int Edited { get; init; }

    /// <summary>Documents in the trash.</summary>
    public int Gone { get; init; }

    /// <summary>Earlier versions of texts.</summary>
    public int Versions { get; init; }

    /// <summary>Comments.</summary>
    public int Comments { get; init; }

    /// <summary>Files that lie beside the catalog.</summary>
    public int Files { get; init; }

    /// <summary>How much room the catalog takes, in bytes, without the files beside it.</summary>
    public long Size { get; init; }

    /// <summary>How much of that nothing uses; Optimize-DocumentCatalog gives it back.</summary>
    public long Unused { get; init; }

    /// <summary>How much room the files beside it take, in bytes.</summary>
    public long FileSize { get; init; }

    /// <summary>When an import that went to its end began last; null when there was none.</summary>
    public DateTimeOffset? Imported { get; init; }

    /// <summary>The last runs of imports, newest first.</summary>
    public IReadOnlyList<ImportRun> LastImports { get; init; } = [];
}
