using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Spaces, their permissions and their labels.</summary>
internal static class SpaceRoutes
{
    private static readonly RequiredScopes ReadSpace = RequiredScopes.AnyOf("read:space:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/spaces", ReadSpace, WriteSpaces),
        Route.V2("/spaces/{id}", ReadSpace, WriteSpace),
        Route.V2("/spaces/{id}/permissions", ReadSpace, WritePermissions),
    ];

    private static void WriteSpaces(Exchange exchange, Utf8JsonWriter json)
    {
        var parameters = exchange.Parameters;
        var ids = parameters.Ids("ids", 250).ToHashSet();
        var keys = parameters.List("keys", 250).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var type = parameters.Text("type");
        var status = parameters.Text("status");
        var format = DescriptionFormat(parameters);
        CursorList.Write(exchange, json, Sorted(exchange), Passes, space =>
        {
            json.WriteStartObject();
            SpaceV2.WriteMembers(json, space, format);
            json.WriteStartObject("_links"u8);
            SpaceV2.WriteLinkMembers(json, space);
            json.WriteEndObject();
            json.WriteEndObject();
        });

        bool Passes(SandboxSpace space) =>
            exchange.Sight.CanSee(space)
            && (ids.Count == 0 || ids.Contains(space.Id))
            && (keys.Count == 0 || keys.Contains(space.Key))
            && (type is null || space.Type == type)
            && (status is null ? space.Status != "trashed" : space.Status == status);
    }

    private static SortedItems<SandboxSpace> Sorted(Exchange exchange)
    {
        var sort = exchange.Parameters.OneOf("sort", "id", "-id", "key", "-key", "name", "-name");
        return new(
            exchange.State.Spaces,
            sort.TrimStart('-') switch
            {
                "key" => space => new(0, space.Key, space.Id),
                "name" => space => new(0, space.Name, space.Id),
                _ => space => Position.Of(space.Id),
            },
            sort.StartsWith('-'));
    }

    private static void WriteSpace(Exchange exchange, Utf8JsonWriter json)
    {
        var space = exchange.Space("id");
        json.WriteStartObject();
        SpaceV2.WriteMembers(json, space, DescriptionFormat(exchange.Parameters));
        if (exchange.Parameters.Flag("include-permissions"))
        {
            Included.Write(exchange, json, "permissions", "/permissions", () =>
            {
                foreach (var permission in SpaceV2.PermissionRows(space, exchange.Site.Roles))
                    SpaceV2.WritePermission(json, permission);
            });
        }

        json.WriteStartObject("_links"u8);
        SpaceV2.WriteLinkMembers(json, space);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePermissions(Exchange exchange, Utf8JsonWriter json) =>
        CursorList.Write(
            exchange,
            json,
            new SortedItems<SandboxPermission>(SpaceV2.PermissionRows(exchange.Space("id"), exchange.Site.Roles), permission => Position.Of(permission.Id)),
            _ => true,
            permission => SpaceV2.WritePermission(json, permission));

    private static string? DescriptionFormat(Parameters parameters) =>
        parameters.Text("description-format") is null ? null : parameters.OneOf("description-format", "plain", "view");
}
