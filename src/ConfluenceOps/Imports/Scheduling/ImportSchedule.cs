namespace ConfluenceOps.Imports.Scheduling;

/// <summary>Spaces that are imported again and again. Kept in the catalog that they are imported into; never holds a secret.</summary>
public sealed record ImportSchedule
{
    /// <summary>Its name, compared without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Keys of spaces, with wildcards.</summary>
    public required IReadOnlyList<string> Spaces { get; init; }

    /// <summary>When it is due.</summary>
    public required ImportCadence Cadence { get; init; }

    /// <summary>The name of the connection that it uses; null for the only one there is.</summary>
    public string? Connection { get; init; }

    /// <summary>How the spaces are imported.</summary>
    public ImportOptions Options { get; init; } = new();

    /// <summary>Where the summary of each run is sent by POST; null for nowhere.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset Created { get; init; }
}
