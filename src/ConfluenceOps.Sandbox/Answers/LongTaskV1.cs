using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>What takes a while as v1 words it.</summary>
internal static class LongTaskV1
{
    public static void WriteStarted(Utf8JsonWriter json, LongTask task)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, task.Id);
        json.WriteStartObject("links"u8);
        json.WriteString("status"u8, "/rest/api/longtask/" + task.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Exchange exchange, Utf8JsonWriter json, LongTask task)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, task.Id);
        json.WriteStartObject("name"u8);
        json.WriteString("key"u8, "com.atlassian.confluence.extra.copyhierarchy"u8);
        json.WriteStartArray("args"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteNumber("elapsedTime"u8, (long)task.Elapsed.TotalMilliseconds);
        json.WriteNumber("percentageComplete"u8, task.Percent);
        json.WriteBoolean("successful"u8, task is { IsFinished: true, Error: null });
        json.WriteBoolean("finished"u8, task.IsFinished);
        WriteMessages(json, "messages", "WARN_RENAME_PAGE", task.Messages);
        WriteMessages(json, "errors", "ERROR_COPY_PAGE", task.Error is { } error ? [error] : []);
        json.WriteStartObject("additionalDetails"u8);
        json.WriteNumber("totalPageNeedToCopy"u8, task.Size);
        json.WriteEndObject();
        json.WriteStartObject("_links"u8);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/longtask/{task.Id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMessages(Utf8JsonWriter json, string name, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, key);
            json.WriteString("translation"u8, text);
            json.WriteStartArray("args"u8);
            json.WriteStringValue(text);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
