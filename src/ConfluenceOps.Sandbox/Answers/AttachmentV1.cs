using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Attachments as v1 words them.</summary>
internal static class AttachmentV1
{
    private static readonly Expansions Nothing = new([]);

    /// <summary>A part of the files on a page.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="entry">The page.</param>
    /// <param name="window">Which part.</param>
    /// <param name="expand">What of each attachment is expanded.</param>
    public static void WriteList(Exchange exchange, Utf8JsonWriter json, PageEntry entry, (int Start, int Limit) window, Expansions expand)
    {
        var (start, limit) = window;
        var files = entry.Page.Attachments;
        var size = Math.Clamp(files.Count - start, 0, limit);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        for (var i = start; i < start + size; i++)
            Write(exchange, json, new AttachmentEntry(files[i], entry), expand);
        json.WriteEndArray();
        json.WriteNumber("start"u8, start);
        json.WriteNumber("limit"u8, limit);
        json.WriteNumber("size"u8, size);
        var self = $"/rest/api/content/{entry.IdText}/child/attachment";
        json.WriteStartObject("_links"u8);
        if (start + size < files.Count)
        {
            var wanted = expand.Has("version") ? "expand=version&" : "";
            json.WriteString("next"u8, string.Create(CultureInfo.InvariantCulture, $"{self}?{wanted}limit={limit}&start={start + size}"));
        }

        json.WriteString("self"u8, exchange.Server.Base + self);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Exchange exchange, Utf8JsonWriter json, AttachmentEntry entry, Expansions expand)
    {
        var file = entry.File;
        json.WriteStartObject();
        json.WriteString("id"u8, file.Id);
        json.WriteString("type"u8, "attachment"u8);
        json.WriteString("status"u8, "current"u8);
        json.WriteString("title"u8, file.FileName);
        if (expand.Has("space"))
        {
            json.WritePropertyName("space"u8);
            SpaceV1.Write(exchange, json, entry.On.Space);
        }

        if (expand.Has("history"))
            ContentV1.WriteHistory(exchange, json, file.AuthorId, file.Created);
        if (expand.Has("version"))
        {
            json.WritePropertyName("version"u8);
            ContentV1.WriteVersion(exchange, json, file.Created, file.Version, file.Comment, file.AuthorId);
        }

        if (expand.Has("container"))
        {
            json.WritePropertyName("container"u8);
            ContentV1.Write(exchange, json, entry.On, Nothing);
        }

        json.WriteStartObject("metadata"u8);
        json.WriteString("comment"u8, file.Comment);
        json.WriteString("mediaType"u8, file.MediaType);
        json.WriteExpandable("currentuser", "simple", "properties", "frontend", "labels");
        json.WriteEndObject();
        json.WriteStartObject("extensions"u8);
        json.WriteString("mediaType"u8, file.MediaType);
        json.WriteNumber("fileSize"u8, file.Size);
        json.WriteString("comment"u8, file.Comment);
        json.WriteString("mediaTypeDescription"u8, file.MediaType);
        json.WriteString("fileId"u8, AttachmentV2.FileId(entry));
        json.WriteString("collectionName"u8, "contentId-" + entry.On.IdText);
        json.WriteEndObject();
        json.WriteExpandable("operations", "children", "restrictions", "history", "ancestors", "body", "descendants", "space", "container");
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/content/{file.Id}");
        json.WriteString("download"u8, AttachmentV2.DownloadPath(entry));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
