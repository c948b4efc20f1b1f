using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Giving roles in a space and taking them away: all of a request, or nothing of it.</summary>
/// <remarks>facts.md, section 4.2.</remarks>
internal static class RoleAssignmentRoutes
{
    private const string Form = "The body must be a list of objects with a 'principal' ('principalType' and 'principalId') and, unless it is to have none, a 'roleId'";

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("POST", "/spaces/{id}/role-assignments", RequiredScopes.AnyOf("write:space.permission:confluence"), AssignAsync),
    ];

    private static async Task AssignAsync(Exchange exchange)
    {
        RoleRoutes.NeedsRoles(exchange);
        var body = await RequestBody.ReadAsync<List<WantedAssignment?>>(exchange, Form);
        var wanted = body.ConvertAll(one => (Party: PartyOf(exchange, one), one?.RoleId));
        var id = exchange.Parameters.Id("id");
        exchange.Change((state, sight) =>
        {
            var space = state.FindSpace(id);
            if (space is null || !(sight.MayUse(space, SpaceRight.Administer) || sight.MayUse(space, SpaceRight.ManageUsers)))
                throw RefusedException.NoSpace($"{id}");
            if (!state.Site.Roles.AreUsed)
                throw new RefusedException(400, $"Roles cannot be assigned while the role mode is {state.Site.Roles.Mode}");
            return RoleAssignments.Assign(exchange.Doer, state, space, wanted);
        });
        await exchange.SendJsonAsync((_, json) => Write(exchange, json, id, wanted.ConvertAll(one => one.Party)));
    }

    private static Party PartyOf(Exchange exchange, WantedAssignment? wanted)
    {
        var (type, id) = wanted?.Principal ?? throw new RefusedException(400, Form);
        var known = RoleV2.PrincipalType(type) ?? throw RefusedException.BadValue("principalType", type, "one of [USER, GROUP, ACCESS_CLASS]");
        return Party.Find(exchange.Site, known, id) ?? throw new RefusedException(400, $"No {type} found with id: {id}");
    }

    /// <summary>What those who were named have now.</summary>
    private static void Write(Exchange exchange, Utf8JsonWriter json, long spaceId, List<Party> parties)
    {
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var assignment in exchange.State.FindSpace(spaceId)!.RoleAssignments.Where(one => parties.Exists(party => party.Holds(one))))
            RoleV2.WriteAssignment(json, assignment);
        json.WriteEndArray();
        json.WriteStartObject("_links"u8);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private sealed record WantedAssignment(WantedPrincipal Principal, string? RoleId = null);

    private sealed record WantedPrincipal(string PrincipalType, string PrincipalId);
}
