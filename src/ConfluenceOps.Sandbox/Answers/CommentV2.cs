using System.Text.Json;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Comments on pages as v2 words them.</summary>
internal static class CommentV2
{
    public static void Write(Utf8JsonWriter json, CommentEntry entry, bool withBody)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.IdText);
        json.WriteString("status"u8, "current"u8);
        json.WriteString("title"u8, entry.Title);
        json.WriteString("pageId"u8, entry.On.IdText);
        json.WritePropertyName("version"u8);
        ContentV2.WriteVersion(json, entry.Modified, entry.Comment.Version, "", entry.VersionAuthorId);
        json.WriteStartObject("body"u8);
        if (withBody)
            ContentV2.WriteBodyMember(json, "storage", entry.Body);
        json.WriteEndObject();
        if (entry.IsInline)
            WriteInline(json, entry);
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInline(Utf8JsonWriter json, CommentEntry entry)
    {
        json.WriteString("resolutionStatus"u8, entry.Comment.Resolution);
        json.WriteStartObject("properties"u8);
        json.WriteString("inlineMarkerRef"u8, entry.Comment.MarkerRef ?? "");
        json.WriteString("inlineOriginalSelection"u8, entry.Comment.Selection ?? "");
        json.WriteEndObject();
    }
}
