using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>What a search of v1 finds, one by one.</summary>
internal static class SearchResultV1
{
    public static void WriteTotals(Exchange exchange, Utf8JsonWriter json, int count)
    {
        json.WriteNumber("totalSize"u8, count);
        json.WriteString("cqlQuery"u8, exchange.Parameters.Text("cql"));
        json.WriteNumber("searchDuration"u8, 1);
    }

    public static void WriteContent(Exchange exchange, Utf8JsonWriter json, ContentEntry entry, Expansions expand)
    {
        json.WriteStartObject();
        json.WritePropertyName("content"u8);
        ContentV1.Write(exchange, json, entry, expand);
        json.WriteString("title"u8, entry.Title);
        json.WriteString("excerpt"u8, PlainText.Excerpt(entry.Body, 200));
        json.WriteString("url"u8, entry.WebPath);
        json.WriteStartObject("resultGlobalContainer"u8);
        json.WriteString("title"u8, entry.On.Space.Name);
        json.WriteString("displayUrl"u8, "/spaces/" + entry.On.Space.Key);
        json.WriteEndObject();
        WriteEnd(json, "content", "aui-icon content-type-" + entry.Type, entry.Modified);
    }

    public static void WriteUser(Exchange exchange, Utf8JsonWriter json, SandboxUser user)
    {
        json.WriteStartObject();
        json.WritePropertyName("user"u8);
        PeopleV1.WriteUser(exchange, json, user);
        json.WriteString("title"u8, user.DisplayName);
        json.WriteString("excerpt"u8, ""u8);
        json.WriteString("url"u8, "/people/" + user.AccountId);
        WriteEnd(json, "user", "aui-icon content-type-profile", DateTimeOffset.UnixEpoch);
    }

    private static void WriteEnd(Utf8JsonWriter json, string entityType, string icon, DateTimeOffset modified)
    {
        json.WriteStartArray("breadcrumbs"u8);
        json.WriteEndArray();
        json.WriteString("entityType"u8, entityType);
        json.WriteString("iconCssClass"u8, icon);
        json.WriteInstant("lastModified"u8, modified);
        json.WriteString("friendlyLastModified"u8, modified.ToString("MMM dd, yyyy", CultureInfo.InvariantCulture));
        json.WriteNumber("score"u8, 0);
        json.WriteEndObject();
    }
}
