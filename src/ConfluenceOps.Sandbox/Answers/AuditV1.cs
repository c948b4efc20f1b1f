using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Audit records as v1 words them: names, never ids.</summary>
internal static class AuditV1
{
    private static readonly SandboxAuditObject Nothing = new("", "");

    /// <summary>Whether any text of a record has these words in it, the name of its author among them.</summary>
    public static bool Mentions(Exchange exchange, SandboxAuditRecord record, string text) =>
        new[] { record.Summary, record.Description, record.Category, record.RemoteAddress, record.AuthorId, NameOf(exchange, record.AuthorId) }
            .Concat(record.Associated.Prepend(record.Affected ?? Nothing).SelectMany(thing => new[] { thing.Name, thing.Type }))
            .Concat(record.Changes.SelectMany(change => new[] { change.Name, change.Old, change.New }))
            .Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));

    public static void Write(Exchange exchange, Utf8JsonWriter json, SandboxAuditRecord record)
    {
        json.WriteStartObject();
        json.WritePropertyName("author"u8);
        exchange.Server.Dialect.People.WriteAuthor(exchange, json, record.AuthorId);
        json.WriteString("remoteAddress"u8, record.RemoteAddress);
        json.WriteNumber("creationDate"u8, record.At.ToUnixTimeMilliseconds());
        json.WriteString("summary"u8, record.Summary);
        json.WriteString("description"u8, record.Description);
        json.WriteString("category"u8, record.Category);
        json.WriteBoolean("sysAdmin"u8, false);
        json.WriteBoolean("superAdmin"u8, false);
        json.WritePropertyName("affectedObject"u8);
        WriteObject(json, record.Affected ?? Nothing);
        json.WriteStartArray("changedValues"u8);
        foreach (var change in record.Changes)
            WriteChange(json, change);
        json.WriteEndArray();
        json.WriteStartArray("associatedObjects"u8);
        foreach (var thing in record.Associated)
            WriteObject(json, thing);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string NameOf(Exchange exchange, string accountId) =>
        exchange.Site.Users.TryGetValue(accountId, out var user) ? user.DisplayName : "Unknown user";

    private static void WriteObject(Utf8JsonWriter json, SandboxAuditObject thing)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, thing.Name);
        json.WriteString("objectType"u8, thing.Type);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, SandboxAuditChange change)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, change.Name);
        json.WriteString("oldValue"u8, change.Old);
        json.WriteString("hiddenOldValue"u8, ""u8);
        json.WriteString("newValue"u8, change.New);
        json.WriteString("hiddenNewValue"u8, ""u8);
        json.WriteEndObject();
    }
}
