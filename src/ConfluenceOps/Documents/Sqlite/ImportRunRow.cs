using System.Text.Json;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The record of an import as it is stored.</summary>
internal sealed class ImportRunRow
{
    public long Id { get; init; }

    public string Space { get; init; } = "";

    public string? Schedule { get; init; }

    public int Reach { get; init; }

    public int Status { get; init; }

    public long Started { get; init; }

    public long Duration { get; init; }

    public int Pages { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Moved { get; init; }

    public int Restored { get; init; }

    public int Removed { get; init; }

    public int Overridden { get; init; }

    public int Drifted { get; init; }

    public int Unchanged { get; init; }

    public int Failed { get; init; }

    public int Attachments { get; init; }

    public int Comments { get; init; }

    public int Files { get; init; }

    public int FilesFailed { get; init; }

    public long Requests { get; init; }

    public string Losses { get; init; } = "{}";

    public string? Message { get; init; }

    public ImportRun ToRun() => new()
    {
        Id = Id,
        Space = Space,
        Schedule = Schedule,
        Reach = (ImportReach)Reach,
        Status = (ImportStatus)Status,
        Started = Moment.Read(Started),
        Duration = TimeSpan.FromMilliseconds(Duration),
        Pages = Pages,
        Added = Added,
        Changed = Changed,
        Moved = Moved,
        Restored = Restored,
        Removed = Removed,
        Overridden = Overridden,
        Drifted = Drifted,
        Unchanged = Unchanged,
        Failed = Failed,
        Attachments = Attachments,
        Comments = Comments,
        Files = Files,
        FilesFailed = FilesFailed,
        Requests = Requests,
        Losses = JsonSerializer.Deserialize<Dictionary<string, int>>(Losses) ?? [],
        Message = Message,
    };
}
