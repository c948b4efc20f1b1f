using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Comments as v1 words them, with what is expanded.</summary>
internal static class CommentV1
{
    private static readonly Expansions Nothing = new([]);

    public static void Write(Exchange exchange, Utf8JsonWriter json, CommentEntry entry, Expansions expand)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.IdText);
        json.WriteString("type"u8, entry.Type);
        json.WriteString("status"u8, "current"u8);
        json.WriteString("title"u8, entry.Title);
        if (expand.Has("history"))
            ContentV1.WriteHistory(exchange, json, entry.AuthorId, entry.Created);
        if (expand.Has("version"))
        {
            json.WritePropertyName("version"u8);
            ContentV1.WriteVersion(exchange, json, entry.Modified, entry.Comment.Version, "", entry.VersionAuthorId);
        }

        if (expand.Has("ancestors"))
            WriteAncestors(exchange, json, entry);
        if (expand.Has("container"))
        {
            json.WritePropertyName("container"u8);
            ContentV1.Write(exchange, json, entry.On, Nothing);
        }

        if (expand.Has("body"))
            ContentV1.WriteBody(json, entry.Body, expand);
        WriteExtensions(json, entry, expand);
        WriteExpandable(json, entry, expand);
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/content/{entry.IdText}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAncestors(Exchange exchange, Utf8JsonWriter json, CommentEntry entry)
    {
        json.WriteStartArray("ancestors"u8);
        foreach (var above in entry.Ancestors().Reverse())
            Write(exchange, json, above, Nothing);
        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, CommentEntry entry, Expansions expand)
    {
        var comment = entry.Comment;
        json.WriteStartObject("extensions"u8);
        json.WriteString("location"u8, comment.Location);
        if (comment.MarkerRef is { } marker && expand.Has("extensions.inlineProperties"))
        {
            json.WriteStartObject("inlineProperties"u8);
            json.WriteString("originalSelection"u8, comment.Selection ?? "");
            json.WriteString("markerRef"u8, marker);
            json.WriteEndObject();
        }

        if (expand.Has("extensions.resolution"))
        {
            json.WriteStartObject("resolution"u8);
            json.WriteString("status"u8, comment.Resolution);
            json.WriteEndObject();
        }

        json.WriteExpandable("inlineProperties", "resolution");
        json.WriteEndObject();
    }

    private static void WriteExpandable(Utf8JsonWriter json, CommentEntry entry, Expansions expand)
    {
        json.WriteStartObject("_expandable"u8);
        foreach (var name in (ReadOnlySpan<string>)["container", "history", "body", "version", "operations", "children", "ancestors"])
        {
            if (!expand.Has(name))
                json.WriteString(name, name == "container" ? "/rest/api/content/" + entry.On.IdText : "");
        }

        json.WriteEndObject();
    }
}
