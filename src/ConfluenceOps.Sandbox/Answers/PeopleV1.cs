using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Accounts and groups as v1 words them.</summary>
internal static class PeopleV1
{
    /// <summary>An account by its id; an id that the site does not know is named all the same, as Confluence does.</summary>
    public static void WriteUser(Exchange exchange, Utf8JsonWriter json, string accountId)
    {
        if (exchange.Site.Users.TryGetValue(accountId, out var user))
        {
            WriteUser(exchange, json, user);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "unknown"u8);
        json.WriteString("accountId"u8, accountId);
        json.WriteString("accountType"u8, ""u8);
        json.WriteString("email"u8, ""u8);
        json.WriteString("publicName"u8, "Unknown user"u8);
        json.WriteString("displayName"u8, "Unknown user"u8);
        json.WriteEndObject();
    }

    public static void WriteUser(Exchange exchange, Utf8JsonWriter json, SandboxUser user)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "known"u8);
        json.WriteString("accountId"u8, user.AccountId);
        json.WriteString("accountType"u8, user.AccountType);
        json.WriteString("email"u8, VisibleEmail(exchange, user));
        json.WriteString("publicName"u8, user.DisplayName);
        WritePicture(json, user);
        json.WriteString("displayName"u8, user.DisplayName);
        json.WriteNull("timeZone"u8);
        json.WriteBoolean("isExternalCollaborator"u8, user.IsGuest);
        json.WriteBoolean("isGuest"u8, user.IsGuest);
        json.WriteExpandable("operations", "personalSpace");
        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/user?accountId={Uri.EscapeDataString(user.AccountId)}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteGroup(Exchange exchange, Utf8JsonWriter json, SandboxGroup group)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "group"u8);
        json.WriteString("name"u8, group.Name);
        json.WriteString("id"u8, group.Id);
        json.WriteString("usageType"u8, group.UsageType);
        json.WriteString("managedBy"u8, group.ManagedBy);
        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/group/by-id?id={Uri.EscapeDataString(group.Id)}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Addresses are private: one's own is visible, and an administrator sees all.</summary>
    public static string VisibleEmail(Exchange exchange, SandboxUser user) =>
        exchange.Sight.IsAdministrator || exchange.Caller.User?.AccountId == user.AccountId ? user.Email : "";

    private static void WritePicture(Utf8JsonWriter json, SandboxUser user)
    {
        json.WriteStartObject("profilePicture"u8);
        json.WriteString("path"u8, "/wiki/aa-avatar/" + user.AccountId);
        json.WriteNumber("width"u8, 48);
        json.WriteNumber("height"u8, 48);
        json.WriteBoolean("isDefault"u8, true);
        json.WriteEndObject();
    }
}
