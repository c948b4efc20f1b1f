using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Accounts, groups, who is in them, and which groups are in others.</summary>
internal static class PeopleRoutes
{
    private const int Usual = 200;

    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.GetOpen("/api/user/current", WriteCurrentUser),
        Rest.Get("/api/user", WriteUser),
        Rest.Get("/api/user/memberof", WriteGroupsOfUser),
        Rest.Get("/api/user/list", WriteUsers) with { Since = new(8, 0) },
        Rest.Get("/api/group", WriteGroups),

        // A name with a slash ends up as a longer path, and is found by neither (facts.md, section 2.3).
        Rest.Get("/api/group/{name}/member", WriteMembers),
        Rest.Get("/api/group/{name}/groupmember", WriteGroupsInGroup) with { Since = new(8, 0) },
    ];

    private static void WriteCurrentUser(Exchange exchange, Utf8JsonWriter json)
    {
        if (exchange.Caller.User is { } user)
            DataCenterPeople.Write(exchange, json, user, WantsStatus(exchange));
        else
            DataCenterPeople.WriteAnonymous(exchange, json);
    }

    private static void WriteUser(Exchange exchange, Utf8JsonWriter json) => DataCenterPeople.Write(exchange, json, Wanted(exchange), WantsStatus(exchange));

    private static void WriteGroupsOfUser(Exchange exchange, Utf8JsonWriter json)
    {
        var user = Wanted(exchange);
        WriteGroups(exchange, json, exchange.Site.Site.Groups.Where(group => group.Members.Contains(user.AccountId)));
    }

    private static void WriteUsers(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAdministrator(exchange);
        WriteUsers(exchange, json, exchange.Site.Site.Users);
    }

    private static void WriteGroups(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAccount(exchange);
        WriteGroups(exchange, json, exchange.Site.Site.Groups);
    }

    private static void WriteMembers(Exchange exchange, Utf8JsonWriter json) =>
        WriteUsers(exchange, json, [.. Group(exchange).Members.Select(exchange.Site.Users.GetValueOrDefault).OfType<SandboxUser>()]);

    private static void WriteGroupsInGroup(Exchange exchange, Utf8JsonWriter json)
    {
        var inside = Group(exchange).Groups;
        WriteGroups(exchange, json, exchange.Site.Site.Groups.Where(group => inside.Contains(group.Id)));
    }

    private static void WriteUsers(Exchange exchange, Utf8JsonWriter json, IReadOnlyList<SandboxUser> users)
    {
        var withStatus = WantsStatus(exchange);
        SilentList.Write(exchange, json, users, MostResults.People, user => DataCenterPeople.Write(exchange, json, user, withStatus), Usual);
    }

    private static void WriteGroups(Exchange exchange, Utf8JsonWriter json, IEnumerable<SandboxGroup> groups) => SilentList.Write(
        exchange, json, [.. groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)], MostResults.People, group => PeopleV1.WriteGroup(exchange, json, group), Usual);

    private static bool WantsStatus(Exchange exchange) => exchange.Parameters.List("expand").Contains("status");

    private static SandboxUser Wanted(Exchange exchange)
    {
        Rest.NeedsAccount(exchange);
        var user = exchange.Parameters.Text("key") is { } key
            ? exchange.Site.Users.GetValueOrDefault(key)
            : exchange.Site.Site.Users.Find(user => string.Equals(user.UserName, exchange.Parameters.Text("username"), StringComparison.OrdinalIgnoreCase));
        return user ?? throw new RefusedException(404, "No user found with that key or username");
    }

    private static SandboxGroup Group(Exchange exchange)
    {
        Rest.NeedsAccount(exchange);
        var name = exchange.Parameters.Path("name");
        return exchange.Site.Site.Groups.Find(group => group.Name == name) ?? throw new RefusedException(404, $"No group found with name: {name}");
    }
}
