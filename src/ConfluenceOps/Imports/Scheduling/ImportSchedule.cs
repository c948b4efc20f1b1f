namespace ConfluenceOps.Imports.Scheduling;

/// <summary>Spaces that are imported again and again. Kept in the catalog that they are imported into; holds nothing that opens a site.</summary>
public sealed record ImportSchedule
{
    /// <summary>Its name: letters, digits, hyphens, dots and underscores; compared without regard to case.</summary>
    /// <exception cref="ScheduleNameException">It is no such name.</exception>
    public required string Name
    {
        get;
        init => field = ScheduleNameException.IfNoName(value);
    }

    /// <summary>Keys of spaces, with wildcards.</summary>
    public required IReadOnlyList<string> Spaces { get; init; }

    /// <summary>When it is due.</summary>
    public required ImportCadence Cadence { get; init; }

    /// <summary>The name of the connection that it uses; null for the only one there is.</summary>
    public string? Connection { get; init; }

    /// <summary>How the spaces are imported.</summary>
    public ImportOptions Options { get; init; } = new();

    /// <summary>Where the summary of each run is sent; null for nowhere.</summary>
    public Webhook? Webhook { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset Created { get; init; }
}
