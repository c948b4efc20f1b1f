using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Auditing;

/// <summary>A line of the audit log as an event. Its words are of the site's language; its keys are not.</summary>
internal static class AuditEvent
{
    /// <summary>Restrictions of pages are told among the pages here, and not among the permissions.</summary>
    public static string CategoryOf(SandboxAuditRecord record) =>
        record.Summary.StartsWith("Content restriction", StringComparison.Ordinal) || record.Category == "Pages" ? "Pages and Blogs" : record.Category;

    public static void Write(Exchange exchange, Utf8JsonWriter json, SandboxAuditRecord record)
    {
        json.WriteStartObject();
        json.WriteInstant("timestamp"u8, record.At);
        json.WriteStartObject("type"u8);
        json.WriteString("category"u8, CategoryOf(record));
        json.WriteString("categoryI18nKey"u8, "audit.logging.category." + Key(CategoryOf(record)));
        json.WriteString("action"u8, record.Summary);
        json.WriteString("actionI18nKey"u8, "audit.logging.summary." + Key(record.Summary));
        json.WriteEndObject();
        json.WriteStartObject("author"u8);
        json.WriteString("name"u8, AuditV1.NameOf(exchange, record.AuthorId));
        json.WriteString("type"u8, "user"u8);
        json.WriteString("id"u8, record.AuthorId);
        json.WriteEndObject();
        json.WriteStartArray("affectedObjects"u8);
        foreach (var thing in record.Associated.Prepend(record.Affected).OfType<SandboxAuditObject>())
            WriteObject(exchange, json, record, thing);
        json.WriteEndArray();
        json.WriteStartArray("changedValues"u8);
        foreach (var change in record.Changes)
            WriteChange(json, change);
        json.WriteEndArray();
        json.WriteString("source"u8, record.RemoteAddress);
        json.WriteString("method"u8, "Browser"u8);
        json.WriteStartArray("extraAttributes"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteObject(Exchange exchange, Utf8JsonWriter json, SandboxAuditRecord record, SandboxAuditObject thing)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, thing.Name);
        json.WriteString("type"u8, thing.Type);
        if (IdOf(exchange, record, thing) is { } id)
            json.WriteString("id"u8, id);
        json.WriteEndObject();
    }

    /// <summary>The site's data has names alone; what goes by that name now is taken for what went by it then.</summary>
    private static string? IdOf(Exchange exchange, SandboxAuditRecord record, SandboxAuditObject thing)
    {
        var site = exchange.Site.Site;
        var space = record.Associated.Find(other => other.Type == "Space")?.Name;
        return thing.Type switch
        {
            "User" => site.Users.Find(user => user.DisplayName == thing.Name)?.AccountId,
            "Group" => thing.Name,
            "Space" => site.Spaces.Find(other => other.Name == thing.Name)?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "Page" or "Blog" => exchange.Site.Pages.Values.FirstOrDefault(entry => entry.Title == thing.Name && (space is null || entry.Space.Name == space))?.IdText,
            _ => null,
        };
    }

    private static void WriteChange(Utf8JsonWriter json, SandboxAuditChange change)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, change.Name);
        json.WriteString("i18nKey"u8, "audit.logging.changed.value." + Key(change.Name));
        json.WriteString("from"u8, change.Old);
        json.WriteString("to"u8, change.New);
        json.WriteEndObject();
    }

    private static string Key(string words) => words.ToLowerInvariant().Replace(' ', '.');
}
