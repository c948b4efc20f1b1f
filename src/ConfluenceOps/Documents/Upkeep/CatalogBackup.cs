namespace ConfluenceOps.Documents.Upkeep;

/// <summary>A copy of a catalog.</summary>
public sealed record CatalogBackup
{
    /// <summary>The copy, which is a catalog of its own: name it with -Catalog.</summary>
    public required string Path { get; init; }

    /// <summary>The catalog that was copied.</summary>
    public required string Location { get; init; }

    /// <summary>As of when the copy is.</summary>
    public DateTimeOffset Taken { get; init; }

    /// <summary>Documents in it, the trash included.</summary>
    public int Documents { get; init; }

    /// <summary>Files beside it.</summary>
    public int Files { get; init; }

    /// <summary>Names of files that could not be copied, because the catalog itself has lost them.</summary>
    public IReadOnlyList<string> MissingFiles { get; init; } = [];

    /// <summary>How much room it takes, in bytes, without the files beside it.</summary>
    public long Size { get; init; }

    /// <summary>How much room the files beside it take, in bytes.</summary>
    public long FileSize { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}

/// <summary>How far a backup is.</summary>
/// <param name="Done">Megabytes that are copied.</param>
/// <param name="Total">How many there are.</param>
/// <param name="PerSecond">Megabytes a second.</param>
public sealed record BackupProgress(int Done, int? Total, double PerSecond) : IAdvance
{
    string IAdvance.Counted => "MB";
}
