using System.Text.Json;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Pages, blog posts and labels as v2 words them.</summary>
internal static class ContentV2
{
    public static void Write(Utf8JsonWriter json, PageEntry entry, string? bodyFormat)
    {
        json.WriteStartObject();
        WriteMembers(json, entry, bodyFormat, withVersion: true);
        json.WriteStartObject("_links"u8);
        WriteLinkMembers(json, entry);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The members without the braces, for answers that add some of their own.</summary>
    public static void WriteMembers(Utf8JsonWriter json, PageEntry entry, string? bodyFormat, bool withVersion)
    {
        var page = entry.Page;
        json.WriteString("id"u8, entry.IdText);
        json.WriteString("status"u8, page.Status);
        json.WriteString("title"u8, page.Title);
        json.WriteString("spaceId"u8, entry.SpaceIdText);
        if (!entry.IsBlogPost)
        {
            WritePlace(json, entry);
            json.WriteNull("lastOwnerId"u8);
            json.WriteNull("subtype"u8);
        }

        json.WriteString("authorId"u8, page.AuthorId);
        json.WriteInstant("createdAt"u8, page.Created);
        if (withVersion)
        {
            json.WritePropertyName("version"u8);
            WriteVersion(json, page.Modified, page.Version, page.VersionMessage, page.VersionAuthorId);
        }

        json.WriteStartObject("body"u8);
        if (bodyFormat is not null)
            WriteBodyMember(json, bodyFormat, bodyFormat == AtlasDocument.Format ? AtlasDocument.Of(page) : page.Body);
        json.WriteEndObject();
    }

    public static void WriteBodyMember(Utf8JsonWriter json, string format, string value)
    {
        json.WriteStartObject(format);
        json.WriteString("representation"u8, format);
        json.WriteString("value"u8, value);
        json.WriteEndObject();
    }

    public static void WriteLinkMembers(Utf8JsonWriter json, PageEntry entry)
    {
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteString("editui"u8, entry.EditPath);
        json.WriteString("tinyui"u8, entry.TinyPath);
    }

    public static void WriteVersion(Utf8JsonWriter json, DateTimeOffset at, int number, string message, string author)
    {
        json.WriteStartObject();
        json.WriteInstant("createdAt"u8, at);
        json.WriteString("message"u8, message);
        json.WriteNumber("number"u8, number);
        json.WriteBoolean("minorEdit"u8, false);
        json.WriteString("authorId"u8, author);
        json.WriteEndObject();
    }

    public static void WriteLabel(Utf8JsonWriter json, LabelEntry label)
    {
        json.WriteStartObject();
        json.WriteIdText("id"u8, label.Id);
        json.WriteString("name"u8, label.Name);
        json.WriteString("prefix"u8, "global"u8);
        json.WriteEndObject();
    }

    /// <summary>Where it hangs, for content that is in a page tree.</summary>
    public static void WritePlace(Utf8JsonWriter json, PageEntry entry)
    {
        // The specification lets both be absent at the top, but not null.
        if (entry.Parent is { } parent)
        {
            json.WriteString("parentId"u8, parent.IdText);
            json.WriteString("parentType"u8, parent.Type);
        }

        json.WriteNumber("position"u8, entry.Page.Position);
        json.WriteString("ownerId"u8, entry.Page.AuthorId);
    }
}
