using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Granting a right in a space, and taking it back: for whoever administers the space, and no app.</summary>
internal static class GrantRoutes
{
    private const string Form = "The body must have a 'subject' with 'type' and 'identifier', and an 'operation' with 'key' and 'target'";

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("POST", "/space/{spaceKey}/permission", RequiredScopes.AnyOf("read:space.permission:confluence write:space.permission:confluence"), GrantAsync),
        Route.V1("DELETE", "/space/{spaceKey}/permission/{id}", RequiredScopes.AnyOf("write:space.permission:confluence"), RevokeAsync),
    ];

    private static async Task GrantAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<WantedGrant>(exchange, Form);
        SandboxPermission? grant = null;
        exchange.Change((state, sight) =>
        {
            var space = ChangeableSpace(exchange, state, sight);
            var party = PartyOf(exchange, wanted.Subject);
            var right = new SpaceRight(wanted.Operation.Key, wanted.Operation.Target);
            grant = Grants.Wanted(state, space, party, right);
            return state.With(space with { Permissions = [.. space.Permissions, grant] }, ChangeRecord.Granted(exchange.Doer, space, party, right));
        });
        await exchange.SendJsonAsync((_, json) => Write(exchange, json, grant!));
    }

    private static Task RevokeAsync(Exchange exchange)
    {
        exchange.Change((state, sight) =>
        {
            var space = ChangeableSpace(exchange, state, sight);
            var going = Grants.GoingWith(space, exchange.Parameters.Id("id"));
            return state.With(
                space with { Permissions = [.. space.Permissions.Except(going)] },
                going.Select(one => ChangeRecord.Revoked(exchange.Doer, space, Party.Of(state.Site, one.PrincipalType, one.PrincipalId), Grants.Right(one))));
        });
        exchange.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static SandboxSpace ChangeableSpace(Exchange exchange, SiteState state, Sight sight)
    {
        var key = exchange.Parameters.Path("spaceKey");
        var space = state.Site.SpacesByKey.TryGetValue(key, out var known) ? state.FindSpace(known.Id) : null;
        if (space is null || !sight.CanSee(space))
            throw RefusedException.NoSpace(key);
        if (exchange.Caller.User is { AccountType: "app" })
            throw new RefusedException(403, "Apps cannot access this resource");
        if (!sight.MayUse(space, SpaceRight.Administer))
            throw new RefusedException(403, "Current user not permitted to change the permissions of this space");
        return exchange.Site.Roles.LeaveRightsAlone
            ? space
            : throw new RefusedException(400, "InvalidRbacOperationException: Space permission updates that are not from RBAC are not supported in roles-only mode");
    }

    private static Party PartyOf(Exchange exchange, Named subject) => subject switch
    {
        { Type: "user", Identifier: "anonymous" } => Party.Anonymous,
        { Type: "user" or "group" } => Party.Find(exchange.Site, subject.Type, subject.Identifier)
            ?? throw new RefusedException(400, $"No {subject.Type} found with identifier: {subject.Identifier}"),
        _ => throw new RefusedException(400, $"A subject is a user or a group, not '{subject.Type}'"),
    };

    private static void Write(Exchange exchange, Utf8JsonWriter json, SandboxPermission grant)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, grant.Id);
        json.WriteStartObject("subject"u8);
        json.WriteString("type"u8, grant.PrincipalType == "group" ? "group"u8 : "user"u8);
        json.WriteString("identifier"u8, grant.PrincipalId);
        json.WriteEndObject();
        json.WriteStartObject("operation"u8);
        json.WriteString("key"u8, grant.Operation);
        json.WriteString("target"u8, grant.Target);
        json.WriteEndObject();
        json.WriteStartObject("_links"u8);
        OffsetList.WriteSiteLinks(exchange, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private sealed record WantedGrant(Named Subject, WantedRight Operation);

    private sealed record Named(string Type, string Identifier);

    private sealed record WantedRight(string Key, string Target);
}
