using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Folders and the like one by one: they hang in page trees, and no list names them.</summary>
internal static class FolderRoutes
{
    /// <summary>What besides pages can hang in a page tree.</summary>
    public static IReadOnlyList<string> Types { get; } = ["folder", "whiteboard", "database", "embed"];

    public static IReadOnlyList<Route> All { get; } =
    [
        .. Types.Select(type => Route.V2($"/{type}s/{{id}}", RequiredScopes.AnyOf($"read:{type}:confluence"), (exchange, json) => Write(exchange, json, type))),
    ];

    private static void Write(Exchange exchange, Utf8JsonWriter json, string type)
    {
        var entry = exchange.Content("id", type);
        var page = entry.Page;
        json.WriteStartObject();
        json.WriteString("id"u8, entry.IdText);
        json.WriteString("type"u8, page.Type);
        json.WriteString("status"u8, page.Status);
        json.WriteString("title"u8, page.Title);
        ContentV2.WritePlace(json, entry);
        json.WriteString("authorId"u8, page.AuthorId);
        json.WriteInstant("createdAt"u8, page.Created);
        json.WriteString("spaceId"u8, entry.SpaceIdText);
        json.WritePropertyName("version"u8);
        ContentV2.WriteVersion(json, page.Modified, page.Version, page.VersionMessage, page.VersionAuthorId);
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, entry.WebPath);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
