using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Accounts, groups and who is in them.</summary>
internal static class PeopleRoutes
{
    private static readonly RequiredScopes ReadUser = RequiredScopes.AnyOf("read:confluence-user", "read:content-details:confluence");
    private static readonly RequiredScopes ReadGroups = RequiredScopes.AnyOf("read:confluence-groups", "read:group:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("/user/current", ReadUser, WriteCurrentUser),
        Route.V1("/user", ReadUser, WriteUser),
        Route.V1("/user/memberof", RequiredScopes.AnyOf("read:confluence-user", "read:user:confluence read:group:confluence"), WriteGroupsOfUser),
        Route.V1("/group", ReadGroups, WriteGroups),
        Route.V1("/group/by-id", ReadGroups, WriteGroup),
        Route.V1("/group/{groupId}/membersByGroupId", RequiredScopes.AnyOf("read:confluence-groups", "read:group:confluence read:user:confluence"), WriteMembers),
        Route.V2("POST", "/user/access/invite-by-email", RequiredScopes.AnyOf("read:configuration:confluence"), InviteAsync),
        Route.V2("POST", "/users-bulk", RequiredScopes.AnyOf("read:user:confluence"), SendUsersAsync),
    ];

    private static void WriteCurrentUser(Exchange exchange, Utf8JsonWriter json)
    {
        if (exchange.Caller.User is { } user)
        {
            PeopleV1.WriteUser(exchange, json, user);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "anonymous"u8);
        json.WriteString("accountType"u8, ""u8);
        json.WriteString("publicName"u8, "Anonymous"u8);
        json.WriteString("displayName"u8, "Anonymous"u8);
        json.WriteEndObject();
    }

    private static void WriteUser(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsAccount(exchange);
        PeopleV1.WriteUser(exchange, json, WantedUser(exchange));
    }

    /// <summary>Offsets, and no next link although more groups exist (facts.md, section 2.2).</summary>
    private static void WriteGroupsOfUser(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsAccount(exchange);
        var user = WantedUser(exchange);
        var groups = ByName(exchange).Where(group => group.Members.Contains(user.AccountId)).ToList();
        OffsetList.Write(exchange, json, groups, Limit(exchange), group => PeopleV1.WriteGroup(exchange, json, group), linked: false);
    }

    private static void WriteGroups(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsAccount(exchange);
        var groups = exchange.Parameters.OneOf("accessType", "", "user", "admin", "site-admin") switch
        {
            "" => ByName(exchange),
            "user" => ByName(exchange).Where(group => group.GivesProductAccess),
            "admin" => ByName(exchange).Where(group => group.GivesAdministration),
            _ => ByName(exchange).Where(group => group.GivesSiteAdministration),
        };
        OffsetList.Write(exchange, json, groups.ToList(), Limit(exchange), group => PeopleV1.WriteGroup(exchange, json, group));
    }

    private static void WriteGroup(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsAccount(exchange);
        var id = exchange.Parameters.Text("id") ?? "";
        PeopleV1.WriteGroup(exchange, json, exchange.Site.Groups.TryGetValue(id, out var group)
            ? group
            : throw new RefusedException(404, $"No group found with id: {id}"));
    }

    /// <summary>A group that does not exist has no members; that is all the site says (facts.md, section 2.2).</summary>
    private static void WriteMembers(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsAccount(exchange);
        var members = exchange.Site.Groups.TryGetValue(exchange.Parameters.Path("groupId"), out var group) ? group.Members : [];
        OffsetList.Write(exchange, json, members, Limit(exchange), id => PeopleV1.WriteUser(exchange, json, id));
    }

    private static async Task InviteAsync(Exchange exchange)
    {
        NeedsAccount(exchange);
        var emails = (await RequestBody.ReadAsync<WantedEmails>(exchange, "The body must be an object with a list 'emails'")).Emails;
        // What is no address is passed over without a word.
        exchange.Edit((site, _) => emails.Where(email => email.Contains('@', StringComparison.Ordinal)).ToList().ForEach(site.Invite));
        exchange.Http.Response.StatusCode = StatusCodes.Status200OK;
    }

    private static async Task SendUsersAsync(Exchange exchange)
    {
        if (exchange.Caller.User is null)
            throw new RefusedException(404, "Anonymous callers cannot see profiles");
        var ids = (await RequestBody.ReadAsync<WantedUsers>(exchange, "The body must be an object with a list 'accountIds'")).AccountIds.OfType<string>().Distinct().ToList();
        if (ids.Count is 0 or > 100)
            throw new RefusedException(400, "'accountIds' must have between 1 and 100 values");
        await exchange.SendJsonAsync((_, json) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("results"u8);
            foreach (var id in ids)
            {
                if (exchange.Site.Users.TryGetValue(id, out var user))
                    UserV2.Write(exchange, json, user);
            }

            json.WriteEndArray();
            json.WriteStartObject("_links"u8);
            json.WriteString("base"u8, exchange.Server.Base);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static int Limit(Exchange exchange) => exchange.Parameters.Number("limit", 200, 0, 200);

    private static IEnumerable<SandboxGroup> ByName(Exchange exchange) =>
        exchange.Site.Site.Groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase);

    private static SandboxUser WantedUser(Exchange exchange)
    {
        var id = exchange.Parameters.Text("accountId") ?? "";
        return exchange.Site.Users.TryGetValue(id, out var user) ? user : throw new RefusedException(404, $"No user found with account id: {id}");
    }

    private static void NeedsAccount(Exchange exchange)
    {
        if (exchange.Caller.User is null)
            throw new RefusedException(403, "Current user not permitted to view users and groups");
    }

    private sealed record WantedUsers(List<string?> AccountIds);

    private sealed record WantedEmails(IReadOnlyList<string> Emails);
}
