using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Accounts and groups as v1 words them; an id that the site does not know is named all the same, as Confluence does.</summary>
internal static class PeopleV1
{
    public static void WriteUser(Exchange exchange, Utf8JsonWriter json, string accountId)
    {
        if (exchange.Site.Users.TryGetValue(accountId, out var user))
            WriteUser(exchange, json, user);
        else
            exchange.Server.Dialect.People.WriteUnknownUser(json, accountId);
    }

    public static void WriteUser(Exchange exchange, Utf8JsonWriter json, SandboxUser user) => exchange.Server.Dialect.People.WriteUser(exchange, json, user);

    public static void WriteGroup(Exchange exchange, Utf8JsonWriter json, string groupId)
    {
        if (exchange.Site.Groups.TryGetValue(groupId, out var group))
            WriteGroup(exchange, json, group);
        else
            exchange.Server.Dialect.People.WriteUnknownGroup(json, groupId);
    }

    public static void WriteGroup(Exchange exchange, Utf8JsonWriter json, SandboxGroup group) => exchange.Server.Dialect.People.WriteGroup(exchange, json, group);

    /// <summary>Addresses are private: one's own is visible, and an administrator sees all.</summary>
    public static string VisibleEmail(Exchange exchange, SandboxUser user) =>
        exchange.Sight.IsAdministrator || exchange.Caller.User?.AccountId == user.AccountId ? user.Email : "";
}
