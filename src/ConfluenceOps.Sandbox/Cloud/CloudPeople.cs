using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Cloud;

/// <summary>Accounts and groups as Cloud's v1 words them: by ids.</summary>
internal sealed class CloudPeople : IPeopleWriter
{
    public void WriteUser(Exchange exchange, Utf8JsonWriter json, SandboxUser user)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "known"u8);
        json.WriteString("accountId"u8, user.AccountId);
        json.WriteString("accountType"u8, user.AccountType);
        json.WriteString("email"u8, PeopleV1.VisibleEmail(exchange, user));
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

    public void WriteUnknownUser(Utf8JsonWriter json, string accountId)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "unknown"u8);
        json.WriteString("accountId"u8, accountId);
        json.WriteString("accountType"u8, ""u8);
        json.WriteString("email"u8, ""u8);
        json.WriteString("publicName"u8, "Unknown user"u8);
        json.WriteString("displayName"u8, "Unknown user"u8);
        json.WriteEndObject();
    }

    public void WriteGroup(Exchange exchange, Utf8JsonWriter json, SandboxGroup group)
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

    public void WriteUnknownGroup(Utf8JsonWriter json, string groupId)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "group"u8);
        json.WriteString("name"u8, groupId);
        json.WriteString("id"u8, groupId);
        json.WriteEndObject();
    }

    public void WriteAuthor(Exchange exchange, Utf8JsonWriter json, string accountId)
    {
        var user = exchange.Site.Users.GetValueOrDefault(accountId);
        json.WriteStartObject();
        json.WriteString("type"u8, "user"u8);
        json.WriteString("displayName"u8, AuditV1.NameOf(exchange, accountId));
        json.WriteNull("operations"u8);
        json.WriteString("accountId"u8, accountId);
        json.WriteString("accountType"u8, user?.AccountType ?? "");
        json.WriteBoolean("isExternalCollaborator"u8, user is { IsGuest: true });
        json.WriteBoolean("isGuest"u8, user is { IsGuest: true });
        json.WriteString("publicName"u8, AuditV1.NameOf(exchange, accountId));
        json.WriteEndObject();
    }

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
