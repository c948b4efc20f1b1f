using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Attachments as v2 words them, and the links by which both APIs name a file.</summary>
internal static class AttachmentV2
{
    public static void WriteMembers(Utf8JsonWriter json, AttachmentEntry entry)
    {
        var (file, page) = (entry.File, entry.On);
        json.WriteString("id"u8, file.Id);
        json.WriteString("status"u8, "current"u8);
        json.WriteString("title"u8, file.FileName);
        json.WriteInstant("createdAt"u8, file.Created);
        if (page.IsBlogPost)
            json.WriteString("blogPostId"u8, page.IdText);
        else
            json.WriteString("pageId"u8, page.IdText);
        json.WriteString("mediaType"u8, file.MediaType);
        json.WriteString("mediaTypeDescription"u8, file.MediaType);
        json.WriteString("comment"u8, file.Comment);
        json.WriteString("fileId"u8, FileId(entry));
        json.WriteNumber("fileSize"u8, file.Size);
        json.WriteString("webuiLink"u8, entry.WebPath);
        json.WriteString("downloadLink"u8, DownloadPath(entry));
        json.WritePropertyName("version"u8);
        ContentV2.WriteVersion(json, file.Created, file.Version, file.Comment, file.AuthorId);
    }

    public static void WriteLinkMembers(Utf8JsonWriter json, AttachmentEntry entry)
    {
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteString("download"u8, DownloadPath(entry));
    }

    /// <summary>The name of the bytes in the media store, which is not the attachment's id.</summary>
    public static string FileId(AttachmentEntry entry) => "file-" + entry.File.Id + "-v" + entry.File.Version.ToString(CultureInfo.InvariantCulture);

    public static string DownloadPath(AttachmentEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"/download/attachments/{entry.On.IdText}/{Uri.EscapeDataString(entry.File.FileName)}?version={entry.File.Version}&modificationDate={entry.File.Created.ToUnixTimeMilliseconds()}&cacheVersion=1&api=v2");
}
