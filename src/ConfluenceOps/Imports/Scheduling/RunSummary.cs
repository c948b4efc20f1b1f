using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>What a run over several spaces came to.</summary>
public sealed record RunSummary
{
    /// <summary>The schedule that asked for it; null when a person did.</summary>
    public string? Schedule { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How the worst of its imports ended.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>What a program says of it when it ends: 0 when everything is in the catalog, 2 when something is missing, 1 when an import failed.</summary>
    public int ExitCode => Status switch
    {
        ImportStatus.Completed => 0,
        ImportStatus.Partial => 2,
        _ => 1,
    };

    /// <summary>All of it in words, as chats show it.</summary>
    public string Text => $"{Schedule ?? "Import"}: {Status}. {string.Join(' ', Runs.Select(Tell))}";

    /// <summary>The imports, in their order.</summary>
    public required IReadOnlyList<ImportRun> Runs { get; init; }

    /// <summary>Sums up.</summary>
    public static RunSummary Of(string? schedule, DateTimeOffset started, IReadOnlyList<ImportRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return new RunSummary { Schedule = schedule, Started = started, Status = WorstOf(runs), Runs = runs };
    }

    /// <summary>The summary as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RunJson.Default.RunSummary);

    /// <summary>One import as a line of JSON.</summary>
    public static string ToJson(ImportRun run) => JsonSerializer.Serialize(run, RunJson.Default.ImportRun);

    /// <summary>One import as a sentence.</summary>
    public static string Tell(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var counts = new (int Count, string What)[]
        {
            (run.Added, "added"), (run.Changed, "changed"), (run.Moved, "moved"), (run.Restored, "restored"), (run.Removed, "removed"), (run.Drifted, "drifted"), (run.Failed, "failed"),
        };
        var told = string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.What}")));
        return $"{run.Space} {run.Status}: {(told.Length > 0 ? told : "nothing changed")}.{(run.Message is { } message ? $" {message}" : "")}";
    }

    /// <summary>How the worst of several imports ended.</summary>
    internal static ImportStatus WorstOf(IEnumerable<ImportRun> runs) => runs.Select(run => run.Status).DefaultIfEmpty(ImportStatus.Completed).MaxBy(status => status switch
    {
        ImportStatus.Completed => 0,
        ImportStatus.Partial => 1,
        ImportStatus.Running => 2,
        ImportStatus.Canceled => 3,
        _ => 4,
    });
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SecondsConverter)])]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(ImportRun))]
internal sealed partial class RunJson : JsonSerializerContext;

/// <summary>Durations as seconds, which every reader of JSON can count with.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(value.TotalSeconds);
}
