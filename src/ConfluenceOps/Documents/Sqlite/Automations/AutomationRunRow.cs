using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>The record of an automation's run as it is stored.</summary>
internal sealed class AutomationRunRow
{
    public long RunId { get; init; }

    public string Name { get; init; } = "";

    public int StartedBy { get; init; }

    public long? ImportId { get; init; }

    public string? Space { get; init; }

    public long Started { get; init; }

    public double Duration { get; init; }

    public int Status { get; init; }

    public int Documents { get; init; }

    public int Matched { get; init; }

    public int Changed { get; init; }

    public string? Error { get; init; }

    public AutomationRun ToRun() => new()
    {
        RunId = RunId,
        Name = Name,
        Trigger = (AutomationTrigger)StartedBy,
        ImportId = ImportId,
        Space = Space,
        Started = Moment.Read(Started),
        Duration = TimeSpan.FromMilliseconds(Duration),
        Status = (AutomationStatus)Status,
        Documents = Documents,
        Matched = Matched,
        Changed = Changed,
        Error = Error,
    };
}
