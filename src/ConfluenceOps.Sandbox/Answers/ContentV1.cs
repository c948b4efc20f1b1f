using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Content as v1 words it, with what is expanded.</summary>
internal static class ContentV1
{
    /// <summary>How much of a list v1 puts into a result of another list.</summary>
    private static readonly (int Start, int Limit) Attachments = (0, 25), Restrictions = (0, 200);

    private static readonly Expansions Nothing = new([]);

    public static void Write(Exchange exchange, Utf8JsonWriter json, ContentEntry content, Expansions expand)
    {
        switch (content)
        {
            case CommentEntry comment: CommentV1.Write(exchange, json, comment, expand); break;
            case AttachmentEntry file: AttachmentV1.Write(exchange, json, file, expand); break;
            default: Write(exchange, json, content.On, expand); break;
        }
    }

    public static void Write(Exchange exchange, Utf8JsonWriter json, PageEntry entry, Expansions expand)
    {
        var page = entry.Page;
        json.WriteStartObject();
        json.WriteString("id"u8, entry.IdText);
        json.WriteString("type"u8, page.Type);
        json.WriteString("status"u8, page.Status);
        json.WriteString("title"u8, page.Title);
        if (expand.Has("space"))
        {
            json.WritePropertyName("space"u8);
            SpaceV1.Write(exchange, json, entry.Space);
        }

        if (expand.Has("container"))
        {
            json.WritePropertyName("container"u8);
            SpaceV1.Write(exchange, json, entry.Space);
        }

        if (expand.Has("history"))
            WriteHistory(exchange, json, entry.AuthorId, entry.Created);
        if (expand.Has("version"))
        {
            json.WritePropertyName("version"u8);
            WriteVersion(exchange, json, page.Modified, page.Version, page.VersionMessage, page.VersionAuthorId);
        }

        if (expand.Has("ancestors"))
            WriteAncestors(exchange, json, entry);
        json.WriteStartObject("macroRenderedOutput"u8);
        json.WriteEndObject();
        if (expand.Has("body"))
            WriteBody(json, page.Body, expand);
        if (expand.Has("metadata"))
            WriteMetadata(exchange, json, entry, expand);
        if (expand.Has("children"))
            WriteChildren(exchange, json, entry, expand);
        if (expand.Has("restrictions"))
            WriteRestrictions(exchange, json, entry, expand);
        json.WriteStartObject("extensions"u8);
        json.WriteNumber("position"u8, page.Position);
        json.WriteEndObject();
        WriteExpandable(json, entry, expand);
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/content/{entry.IdText}");
        json.WriteString("tinyui"u8, entry.TinyPath);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteVersion(Exchange exchange, Utf8JsonWriter json, DateTimeOffset at, int number, string message, string author)
    {
        json.WriteStartObject();
        json.WritePropertyName("by"u8);
        PeopleV1.WriteUser(exchange, json, author);
        json.WriteInstant("when"u8, at);
        json.WriteString("message"u8, message);
        json.WriteNumber("number"u8, number);
        json.WriteBoolean("minorEdit"u8, false);
        json.WriteExpandable("collaborators", "content");
        json.WriteEndObject();
    }

    public static void WriteHistory(Exchange exchange, Utf8JsonWriter json, string author, DateTimeOffset created)
    {
        json.WriteStartObject("history"u8);
        json.WriteBoolean("latest"u8, true);
        json.WritePropertyName("createdBy"u8);
        PeopleV1.WriteUser(exchange, json, author);
        json.WriteInstant("createdDate"u8, created);
        json.WriteExpandable("lastUpdated", "previousVersion", "contributors", "nextVersion", "ownedBy", "lastOwnedBy");
        json.WriteEndObject();
    }

    private static void WriteAncestors(Exchange exchange, Utf8JsonWriter json, PageEntry entry)
    {
        json.WriteStartArray("ancestors"u8);
        foreach (var above in entry.Ancestors().Reverse())
            Write(exchange, json, above, Nothing);
        json.WriteEndArray();
    }

    public static void WriteBody(Utf8JsonWriter json, string body, Expansions expand)
    {
        json.WriteStartObject("body"u8);
        if (expand.Has("body.storage"))
        {
            json.WriteStartObject("storage"u8);
            json.WriteString("value"u8, body);
            json.WriteString("representation"u8, "storage"u8);
            json.WriteExpandable("content", "embeddedContent", "webresource", "mediaToken");
            json.WriteEndObject();
        }

        json.WriteExpandable("editor", "view", "export_view", "styled_view", "storage", "atlas_doc_format");
        json.WriteEndObject();
    }

    private static void WriteMetadata(Exchange exchange, Utf8JsonWriter json, PageEntry entry, Expansions expand)
    {
        json.WriteStartObject("metadata"u8);
        if (expand.Has("metadata.labels"))
        {
            json.WriteStartObject("labels"u8);
            json.WriteStartArray("results"u8);
            var size = Math.Min(entry.Page.Labels.Count, exchange.Server.Dialect.MostNestedLabels);
            foreach (var name in entry.Page.Labels.Take(size))
                WriteLabel(json, exchange.Site.Labels[name]);
            json.WriteEndArray();
            json.WriteNumber("start"u8, 0);
            json.WriteNumber("limit"u8, 200);
            json.WriteNumber("size"u8, size);
            json.WriteStartObject("_links"u8);
            var self = $"/rest/api/content/{entry.IdText}/label";
            if (size < entry.Page.Labels.Count)
                json.WriteString("next"u8, $"{self}?limit=200&start={size}");
            json.WriteString("self"u8, exchange.Server.Base + self);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteExpandable("currentuser", "simple", "properties", "frontend", "labels");
        json.WriteEndObject();
    }

    public static void WriteLabel(Utf8JsonWriter json, LabelEntry label)
    {
        json.WriteStartObject();
        json.WriteString("prefix"u8, "global"u8);
        json.WriteString("name"u8, label.Name);
        json.WriteIdText("id"u8, label.Id);
        json.WriteString("label"u8, label.Name);
        json.WriteEndObject();
    }

    private static void WriteChildren(Exchange exchange, Utf8JsonWriter json, PageEntry entry, Expansions expand)
    {
        json.WriteStartObject("children"u8);
        if (expand.Has("children.attachment"))
        {
            json.WritePropertyName("attachment"u8);
            AttachmentV1.WriteList(exchange, json, entry, Attachments, expand.Under("children.attachment."));
        }

        json.WriteExpandable("attachment", "comment", "page");
        json.WriteEndObject();
    }

    private static void WriteRestrictions(Exchange exchange, Utf8JsonWriter json, PageEntry entry, Expansions expand)
    {
        json.WriteStartObject("restrictions"u8);
        foreach (var operation in (ReadOnlySpan<string>)["read", "update"])
        {
            if (!expand.Has("restrictions." + operation))
                continue;
            var lists = $"restrictions.{operation}.restrictions.";
            json.WritePropertyName(operation);
            RestrictionV1.Write(exchange, json, entry, operation, Restrictions, expand.Has(lists + "user"), expand.Has(lists + "group"));
        }

        json.WriteExpandable("read", "update");
        json.WriteEndObject();
    }

    private static void WriteExpandable(Utf8JsonWriter json, PageEntry entry, Expansions expand)
    {
        json.WriteStartObject("_expandable"u8);
        foreach (var name in (ReadOnlySpan<string>)["container", "metadata", "restrictions", "history", "body", "version", "descendants", "space", "operations", "children", "ancestors"])
        {
            if (!expand.Has(name))
                json.WriteString(name, name is "space" or "container" ? "/rest/api/space/" + entry.Space.Key : "");
        }

        json.WriteEndObject();
    }
}
