using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.DataCenter.Routes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter.Permissions;

/// <summary>The permissions of a space and of the site by REST.</summary>
/// <remarks>facts.md, sections 4.4 and 4.6. People are named by their keys alone (CONFSERVER-100505).</remarks>
internal static class PermissionRoutes
{
    private const string OfSpace = "/api/space/{key}/permissions", OfSite = "/api/permissions";
    private const string Form = "The body must be a list of objects with 'targetType' and 'operationKey'";

    private static readonly Version First = new(9, 1);

    public static IReadOnlyList<Route> All { get; } =
    [
        .. new[]
        {
            Rest.Get(OfSpace, WriteSpace),
            Rest.Get(OfSpace + "/anonymous", WriteAnonymousInSpace),
            Rest.Get(OfSite, WriteSite),
            Rest.Get(OfSite + "/anonymous", WriteAnonymous),
            Rest.Get(OfSite + "/unlicensed", WriteUnlicensed),
        }.Concat(new[] { "/user/{id}", "/group/{id}", "/anonymous" }.SelectMany(who => new[]
        {
            Rest.Send("PUT", OfSpace + who + "/grant", exchange => ChangeAsync(exchange, who[1..].Split('/')[0], grant: true)),
            Rest.Send("PUT", OfSpace + who + "/revoke", exchange => ChangeAsync(exchange, who[1..].Split('/')[0], grant: false)),
        })).Select(route => route with { Since = First }),
    ];

    private static void WriteSpace(Exchange exchange, Utf8JsonWriter json)
    {
        var space = Administered(exchange);
        var rows = NamedGrants.Of(exchange.Site, space).Where(grant => grant.PrincipalType != "anonymous" && RightName.Of(Grants.Right(grant)) is not null).ToList();
        SilentList.Write(exchange, json, rows, MostResults.Rows, grant =>
        {
            var right = RightName.Of(Grants.Right(grant))!;
            json.WriteStartObject();
            WriteOperation(json, "operation", right.Target, right.Operation);
            WriteSubject(json, Party.Of(exchange.Site, grant.PrincipalType, grant.PrincipalId));
            json.WriteString("spaceKey"u8, space.Key);
            json.WriteNumber("spaceId"u8, space.Id);
            json.WriteEndObject();
        });
    }

    private static void WriteAnonymousInSpace(Exchange exchange, Utf8JsonWriter json)
    {
        var grants = NamedGrants.Of(exchange.Site, Administered(exchange)).Where(grant => grant.PrincipalType == "anonymous");
        WriteOperations(json, grants.Select(grant => RightName.Of(Grants.Right(grant))).OfType<RightName>().Select(right => (right.Target, right.Operation)));
    }

    private static void WriteSite(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAdministrator(exchange);
        SilentList.Write(exchange, json, [.. GlobalGrants.Of(exchange.Site)], MostResults.Rows, grant =>
        {
            json.WriteStartObject();
            WriteOperation(json, "operation", grant.Target, grant.Operation);
            WriteSubject(json, grant.Party);
            json.WriteEndObject();
        });
    }

    private static void WriteAnonymous(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAdministrator(exchange);
        WriteOperations(json, exchange.State.SightOf(Subject.Anonymous).MayUseProduct ? [("application", "use")] : []);
    }

    private static void WriteUnlicensed(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAdministrator(exchange);
        WriteOperations(json, exchange.Site.Site.UnlicensedUse ? [("application", "use_unlicensed")] : []);
    }

    private static async Task ChangeAsync(Exchange exchange, string type, bool grant)
    {
        var wanted = await RequestBody.ReadAsync<List<WantedRight>>(exchange, Form);
        var rights = wanted.ConvertAll(one => RightName.All.FirstOrDefault(name => name.Target == one.TargetType && name.Operation == one.OperationKey)?.Right
            ?? throw new RefusedException(400, $"There is no operation {one.OperationKey} on {one.TargetType}"));
        var party = type == "anonymous"
            ? Party.Anonymous
            : Party.Find(exchange.Site, type, exchange.Parameters.Path("id")) ?? throw new RefusedException(404, $"No {type} found: {exchange.Parameters.Path("id")}");
        GrantChange.Make(exchange, exchange.Parameters.Path("key"), party, rights, grant, refusal: 500);
        exchange.Http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>CONFSERVER-99908: whoever may not gets an error of the server.</summary>
    private static SandboxSpace Administered(Exchange exchange)
    {
        Rest.NeedsAccount(exchange);
        var space = SpaceRoutes.Find(exchange, exchange.Parameters.Path("key"));
        return exchange.Sight.MayUse(space, SpaceRight.Administer) || exchange.Sight.IsAdministrator ? space : throw new RefusedException(500, "java.lang.NullPointerException");
    }

    private static void WriteOperations(Utf8JsonWriter json, IEnumerable<(string Target, string Operation)> operations)
    {
        json.WriteStartObject();
        json.WriteStartArray("operations"u8);
        foreach (var (target, operation) in operations)
            WriteOperation(json, null, target, operation);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter json, string? name, string target, string operation)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteString("targetType"u8, target);
        json.WriteString("operationKey"u8, operation);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, Party party)
    {
        json.WriteStartObject("subject"u8);
        json.WriteString("type"u8, party.Type);
        json.WriteString(party.Type == "user" ? "userKey" : "name", party.Type == "user" ? party.Id : party.Name);
        json.WriteEndObject();
    }

    private sealed record WantedRight(string TargetType, string OperationKey);
}
