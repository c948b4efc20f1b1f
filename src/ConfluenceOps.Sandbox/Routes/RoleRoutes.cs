using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Roles: whether the site goes by them, which there are, what is in them, who has them where. Sites without roles know none of these routes.</summary>
/// <remarks>facts.md, section 4.2.</remarks>
internal static class RoleRoutes
{
    private static readonly RequiredScopes ReadPermissions = RequiredScopes.AnyOf("read:space.permission:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/space-role-mode", RequiredScopes.AnyOf("read:configuration:confluence"), WriteMode),
        Route.V2("/space-roles", ReadPermissions, WriteRoles),
        Route.V2("/space-permissions", ReadPermissions, WriteRights),
        Route.V2("/spaces/{id}/role-assignments", ReadPermissions, WriteAssignments),
    ];

    public static void NeedsRoles(Exchange exchange)
    {
        if (!exchange.Site.Roles.AreKnown)
            throw new RefusedException(404, "Roles are not available on this site");
    }

    private static void WriteMode(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsRoles(exchange);
        json.WriteStartObject();
        json.WriteString("mode"u8, exchange.Site.Roles.Mode);
        json.WriteEndObject();
    }

    private static void WriteRoles(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsRoles(exchange);
        var type = exchange.Parameters.Text("role-type");
        var principal = WantedPrincipal(exchange);
        var space = exchange.Parameters.Ids("space-id", 1) is [var id] ? exchange.Space(id) : null;
        var held = (space is null ? exchange.State.Spaces.Where(exchange.Sight.CanSee) : [space])
            .SelectMany(one => one.RoleAssignments).Where(assignment => Has(assignment, principal))
            .Select(assignment => assignment.RoleId).ToHashSet();
        var order = exchange.Site.Roles.All.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        CursorList.Write(
            exchange,
            json,
            new SortedItems<SandboxRole>(exchange.Site.Roles.All, role => Position.Of(order[role.Id])),
            role => (type is null || role.Type == type) && (principal is null || held.Contains(role.Id)),
            role => RoleV2.Write(json, role));
    }

    private static void WriteRights(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsRoles(exchange);
        var order = GrantableRight.All.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        CursorList.Write(
            exchange, json, new SortedItems<GrantableRight>(GrantableRight.All, right => Position.Of(order[right])), _ => true, right => RoleV2.WriteRight(json, right));
    }

    private static void WriteAssignments(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsRoles(exchange);
        var roles = exchange.Site.Roles.ById;
        var (role, type) = (exchange.Parameters.Text("role-id"), exchange.Parameters.Text("role-type"));
        var principal = WantedPrincipal(exchange);
        CursorList.Write(
            exchange,
            json,
            new SortedItems<SandboxRoleAssignment>(exchange.Space("id").RoleAssignments, one => new(0, $"{one.PrincipalType} {one.PrincipalId}", 0)),
            one => Has(one, principal) && (role is null || one.RoleId == role) && (type is null || roles[one.RoleId].Type == type),
            one => RoleV2.WriteAssignment(json, one));
    }

    private static bool Has(SandboxRoleAssignment assignment, (string Type, string Id)? principal) =>
        principal is not { } wanted || wanted == (assignment.PrincipalType, assignment.PrincipalId);

    /// <summary>Type and id come together or not at all.</summary>
    private static (string Type, string Id)? WantedPrincipal(Exchange exchange) =>
        (exchange.Parameters.Text("principal-type"), exchange.Parameters.Text("principal-id")) switch
        {
            (null, null) => null,
            ({ } type, { } id) when RoleV2.PrincipalType(type) is { } known => (known, id),
            ({ } type, _) when RoleV2.PrincipalType(type) is null => throw RefusedException.BadValue("principal-type", type, "one of [USER, GROUP, ACCESS_CLASS]"),
            _ => throw new RefusedException(400, "'principal-type' and 'principal-id' must be given together"),
        };
}
