using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Accounts as v2 words them.</summary>
internal static class UserV2
{
    public static void Write(Exchange exchange, Utf8JsonWriter json, SandboxUser user)
    {
        json.WriteStartObject();
        json.WriteString("accountId"u8, user.AccountId);
        json.WriteString("accountType"u8, user.AccountType);
        json.WriteString("accountStatus"u8, user.AccountStatus);
        json.WriteString("displayName"u8, user.DisplayName);
        json.WriteString("publicName"u8, user.DisplayName);
        json.WriteString("email"u8, PeopleV1.VisibleEmail(exchange, user));
        json.WriteBoolean("isExternalCollaborator"u8, user.IsGuest);
        json.WriteStartObject("profilePicture"u8);
        json.WriteString("path"u8, "/wiki/aa-avatar/" + user.AccountId);
        json.WriteBoolean("isDefault"u8, true);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
