using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Answers;

/// <summary>Accounts and groups as Data Center words them: by names, and a key that nobody sees elsewhere.</summary>
internal sealed class DataCenterPeople : IPeopleWriter
{
    public void WriteUser(Exchange exchange, Utf8JsonWriter json, SandboxUser user) => Write(exchange, json, user, withStatus: false);

    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="user">The account.</param>
    /// <param name="withStatus">Whether it still works is expanded.</param>
    public static void Write(Exchange exchange, Utf8JsonWriter json, SandboxUser user, bool withStatus)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "known"u8);
        json.WriteString("username"u8, user.UserName);
        json.WriteString("userKey"u8, user.AccountId);
        if (exchange.Sight.IsAdministrator)
            json.WriteString("email"u8, user.Email);
        WritePicture(exchange, json);
        json.WriteString("displayName"u8, user.DisplayName);
        if (withStatus)
            json.WriteString("status"u8, user.AccountStatus == "active" ? "active"u8 : "inactive"u8);
        else
            json.WriteExpandable("status");
        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/user?key={Uri.EscapeDataString(user.AccountId)}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteAnonymous(Exchange exchange, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "anonymous"u8);
        WritePicture(exchange, json);
        json.WriteString("displayName"u8, "Anonymous"u8);
        json.WriteStartObject("_links"u8);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void WriteUnknownUser(Utf8JsonWriter json, string accountId)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "unknown"u8);
        json.WriteString("username"u8, accountId);
        json.WriteString("userKey"u8, accountId);
        json.WriteString("displayName"u8, $"Unknown User ({accountId})");
        json.WriteEndObject();
    }

    public void WriteGroup(Exchange exchange, Utf8JsonWriter json, SandboxGroup group)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "group"u8);
        json.WriteString("name"u8, group.Name);
        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/group/{Uri.EscapeDataString(group.Name)}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void WriteUnknownGroup(Utf8JsonWriter json, string groupId)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "group"u8);
        json.WriteString("name"u8, groupId);
        json.WriteEndObject();
    }

    public void WriteAuthor(Exchange exchange, Utf8JsonWriter json, string accountId)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "user"u8);
        json.WriteString("displayName"u8, AuditV1.NameOf(exchange, accountId));
        json.WriteString("username"u8, exchange.Site.Users.GetValueOrDefault(accountId)?.UserName ?? accountId);
        json.WriteString("userKey"u8, accountId);
        json.WriteEndObject();
    }

    private static void WritePicture(Exchange exchange, Utf8JsonWriter json)
    {
        json.WriteStartObject("profilePicture"u8);
        json.WriteString("path"u8, exchange.Server.Dialect.ContextPath + "/images/icons/profilepics/default.svg");
        json.WriteNumber("width"u8, 48);
        json.WriteNumber("height"u8, 48);
        json.WriteBoolean("isDefault"u8, true);
        json.WriteEndObject();
    }
}
