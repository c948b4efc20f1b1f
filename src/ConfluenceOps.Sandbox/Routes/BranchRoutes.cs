using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>What is above and below whatever hangs in a page tree.</summary>
internal static class BranchRoutes
{
    private static readonly RequiredScopes ReadAncestors = RequiredScopes.AnyOf("read:content.metadata:confluence");
    private static readonly RequiredScopes ReadChildren = RequiredScopes.AnyOf("read:hierarchical-content:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        .. FolderRoutes.Types.Prepend("page").SelectMany(type => new[]
        {
            Route.V2($"/{type}s/{{id}}/ancestors", ReadAncestors, (exchange, json) => WriteAncestors(exchange, json, type)),
            Route.V2($"/{type}s/{{id}}/direct-children", ReadChildren, (exchange, json) => WriteChildren(exchange, json, type)),
        }),
    ];

    /// <summary>Top to bottom and without a cursor: whoever wants more asks again with the first of the list.</summary>
    private static void WriteAncestors(Exchange exchange, Utf8JsonWriter json, string type)
    {
        var limit = exchange.Parameters.Number("limit", 25, 1, 250);
        var entry = exchange.Content("id", type);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var above in entry.Ancestors().Take(limit).Reverse())
        {
            json.WriteStartObject();
            json.WriteString("id"u8, above.IdText);
            json.WriteString("type"u8, above.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("_links"u8);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteChildren(Exchange exchange, Utf8JsonWriter json, string type)
    {
        var children = new SortedItems<PageEntry>(exchange.Content("id", type).Children, child => new(child.Page.Position, "", child.Page.Id));
        CursorList.Write(exchange, json, children, child => exchange.Sight.CanSee(child) && child.Page.Status is ("current" or "archived"), child =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, child.IdText);
            json.WriteString("status"u8, child.Page.Status);
            json.WriteString("title"u8, child.Page.Title);
            json.WriteString("type"u8, child.Type);
            json.WriteString("spaceId"u8, child.SpaceIdText);
            json.WriteNumber("childPosition"u8, child.Page.Position);
            json.WriteEndObject();
        });
    }
}
