using System.Text.Json;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.DataCenter.Routes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Permissions;

/// <summary>The permissions of a space by the remote API, which is older than REST: parameters in order, names, no ids.</summary>
/// <remarks>facts.md, section 4.4.</remarks>
internal static class JsonRpcRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Method("getSpacePermissionSets", 1, (exchange, words) => exchange.SendJsonAsync((_, json) => WriteSets(exchange, json, words[0]))),
        Method("addPermissionToSpace", 3, (exchange, words) => ChangeAsync(exchange, words, Named(exchange, words[1]), grant: true)),
        Method("removePermissionFromSpace", 3, (exchange, words) => ChangeAsync(exchange, words, Named(exchange, words[1]), grant: false)),
        Method("addAnonymousPermissionToSpace", 2, (exchange, words) => ChangeAsync(exchange, words, Party.Anonymous, grant: true)),
        Method("removeAnonymousPermissionFromSpace", 2, (exchange, words) => ChangeAsync(exchange, words, Party.Anonymous, grant: false)),
    ];

    private static Route Method(string name, int count, Func<Exchange, IReadOnlyList<string>, Task> answer) =>
        new("POST", "/rpc/json-rpc/confluenceservice-v2/" + name, Api.Plain, Rest.LetIn, async exchange =>
        {
            if (!DataCenterDialect.Of(exchange).Flavor.JsonRpcAllowed)
                throw new RefusedException(401, "Remote API is not enabled");
            var form = $"The body must be a list of {count} texts";
            var words = await RequestBody.ReadAsync<List<string>>(exchange, form);
            await (words.Count == count ? answer(exchange, words) : throw new RefusedException(400, form));
        });

    private static void WriteSets(Exchange exchange, Utf8JsonWriter json, string key)
    {
        var grants = NamedGrants.Of(exchange.Site, SpaceRoutes.Find(exchange, key)).ToLookup(grant => RightName.Of(Grants.Right(grant)));
        json.WriteStartArray();
        foreach (var right in RightName.All)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, right.Name);
            json.WriteStartArray("spacePermissions"u8);
            foreach (var grant in grants[right])
                WriteGrant(exchange, json, right, grant);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Neither a user nor a group: that is anonymous.</summary>
    private static void WriteGrant(Exchange exchange, Utf8JsonWriter json, RightName right, SandboxPermission grant)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, right.Name);
        json.WriteString("userName"u8, grant.PrincipalType != "user" ? null : exchange.Site.Users.GetValueOrDefault(grant.PrincipalId)?.UserName ?? grant.PrincipalId);
        json.WriteString("groupName"u8, grant.PrincipalType != "group" ? null : Party.Of(exchange.Site, "group", grant.PrincipalId).Name);
        json.WriteEndObject();
    }

    private static Task ChangeAsync(Exchange exchange, IReadOnlyList<string> words, Party party, bool grant)
    {
        var right = RightName.All.FirstOrDefault(name => name.Name == words[0]) ?? throw new RefusedException(500, $"There is no permission {words[0]}");
        GrantChange.Make(exchange, words[^1], party, [right.Right], grant, refusal: 500);
        return exchange.SendJsonAsync((_, json) => json.WriteBooleanValue(true));
    }

    /// <summary>People and groups have one parameter, and people go first.</summary>
    private static Party Named(Exchange exchange, string name) =>
        Party.Find(exchange.Site, "user", exchange.Server.Dialect.AccountNamed(exchange.Site, name))
        ?? Party.Find(exchange.Site, "group", name)
        ?? throw new RefusedException(500, $"There is no user and no group {name}");
}
