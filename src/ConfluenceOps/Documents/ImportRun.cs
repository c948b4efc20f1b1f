namespace ConfluenceOps.Documents;

/// <summary>How an import ended.</summary>
public enum ImportStatus
{
    /// <summary>It has not ended, or its process is gone.</summary>
    Running,

    /// <summary>All pages are in the catalog.</summary>
    Completed,

    /// <summary>Something could not be imported; the message says what.</summary>
    Partial,

    /// <summary>It stopped at an error.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Canceled,
}

/// <summary>How much of a space an import looked at.</summary>
public enum ImportReach
{
    /// <summary>What the site said had changed.</summary>
    Changes,

    /// <summary>The list of all pages, and the bodies of those that had changed.</summary>
    AllPages,

    /// <summary>Everything, bodies included.</summary>
    Everything,
}

/// <summary>One import of one space: what it did. The summary that the import cmdlet returns.</summary>
public sealed record ImportRun
{
    /// <summary>The catalog's number of the run.</summary>
    public long Id { get; init; }

    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>The schedule that asked for it; null when a person did.</summary>
    public string? Schedule { get; init; }

    /// <summary>How much of the space it looked at.</summary>
    public ImportReach Reach { get; init; }

    /// <summary>How it ended.</summary>
    public ImportStatus Status { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Pages and blog posts that were read.</summary>
    public int Pages { get; init; }

    /// <summary>Documents that are new.</summary>
    public int Added { get; init; }

    /// <summary>Documents that changed.</summary>
    public int Changed { get; init; }

    /// <summary>Documents that only hang somewhere else.</summary>
    public int Moved { get; init; }

    /// <summary>Documents that came back from the trash.</summary>
    public int Restored { get; init; }

    /// <summary>Documents that went to the trash, because their pages are gone.</summary>
    public int Removed { get; init; }

    /// <summary>Documents whose edits here gave way to the site's text; the edits stay as versions.</summary>
    public int Overridden { get; init; }

    /// <summary>Documents that stay as they were edited here, although their pages changed.</summary>
    public int Drifted { get; init; }

    /// <summary>Documents that are as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Pages that could not be imported.</summary>
    public int Failed { get; init; }

    /// <summary>Files listed.</summary>
    public int Attachments { get; init; }

    /// <summary>Files that were fetched; those that were here already are not counted.</summary>
    public int Files { get; init; }

    /// <summary>Files that could not be fetched.</summary>
    public int FilesFailed { get; init; }

    /// <summary>Comments read.</summary>
    public int Comments { get; init; }

    /// <summary>Requests sent, retries included.</summary>
    public long Requests { get; init; }

    /// <summary>Constructs whose meaning was not kept: name and how often.</summary>
    public IReadOnlyDictionary<string, int> Losses { get; init; } = new Dictionary<string, int>();

    /// <summary>What went wrong, in words; null when nothing did. Of a run that is completed it is automations that failed, without which the import is whole.</summary>
    public string? Message { get; init; }
}
