namespace ConfluenceOps.Publishing;

/// <summary>What an export into a folder did.</summary>
public sealed record FolderExport
{
    /// <summary>The folder.</summary>
    public required string Path { get; init; }

    /// <summary>Documents in it.</summary>
    public int Documents { get; init; }

    /// <summary>Files written, documents and attachments.</summary>
    public int Written { get; init; }

    /// <summary>Files that were there as they should be.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files of earlier exports that are gone from the catalog, and so from here.</summary>
    public int Removed { get; init; }

    /// <summary>Paths of files that somebody else wrote or changed; they were left as they are.</summary>
    public IReadOnlyList<string> LeftAlone { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}

/// <summary>How far an export into a folder is.</summary>
/// <param name="Done">Documents that are in it.</param>
/// <param name="Total">How many there are.</param>
/// <param name="PerSecond">Documents a second.</param>
public sealed record FolderProgress(int Done, int Total, double PerSecond) : IAdvance
{
    string IAdvance.Counted => "documents";

    int? IAdvance.Total => Total;
}
