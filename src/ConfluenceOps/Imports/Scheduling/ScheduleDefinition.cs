using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>How a schedule is written down.</summary>
/// <param name="Schema">Which version of this form it is.</param>
/// <param name="Schedule">The schedule; read only when the version is one that is known.</param>
internal sealed record ScheduleDefinition(string? Schema, JsonElement Schedule)
{
    private const string Family = "confluenceops.schedule/";
    private const string Current = Family + "1";

    public static string Write(ImportSchedule schedule) =>
        JsonSerializer.Serialize(
            new ScheduleDefinition(Current, JsonSerializer.SerializeToElement(schedule, ScheduleJson.Default.ImportSchedule)), ScheduleJson.Default.ScheduleDefinition);

    /// <exception cref="ScheduleUnreadableException">It is damaged, or a newer version wrote it.</exception>
    public static ImportSchedule Read(StoredSchedule stored)
    {
        try
        {
            var definition = JsonSerializer.Deserialize(stored.Definition, ScheduleJson.Default.ScheduleDefinition);
            if (definition?.Schema is { } schema && schema != Current && schema.StartsWith(Family, StringComparison.Ordinal))
                throw ScheduleUnreadableException.Newer(stored.Name);
            return definition?.Schema == Current && definition.Schedule.Deserialize(ScheduleJson.Default.ImportSchedule) is { Spaces: not null, Cadence: not null, Options: not null } schedule
                ? schedule
                : throw ScheduleUnreadableException.Damaged(stored.Name, inner: null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException
            or ScheduleNameException or CadenceNotPossibleException or WebhookNotUsableException)
        {
            throw ScheduleUnreadableException.Damaged(stored.Name, error);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(WebhookConverter)])]
[JsonSerializable(typeof(ScheduleDefinition))]
[JsonSerializable(typeof(ImportSchedule))]
internal sealed partial class ScheduleJson : JsonSerializerContext;

/// <summary>The one place that writes the whole address of a webhook down.</summary>
internal sealed class WebhookConverter : JsonConverter<Webhook>
{
    public override Webhook? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } address ? new Webhook(address) : null;

    public override void Write(Utf8JsonWriter writer, Webhook value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
