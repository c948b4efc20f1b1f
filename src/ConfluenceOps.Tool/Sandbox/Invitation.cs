using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tool.Sandbox;

/// <summary>Says how to connect to a sandbox. Its tokens are no secrets: they open nothing but it.</summary>
internal static class Invitation
{
    /// <summary>For programs: the address and the accounts, the one for everyday use first.</summary>
    public static string Json(Uri address, SandboxSite site) => JsonSerializer.Serialize(
        new Invited(address.AbsoluteUri.TrimEnd('/'), [.. Doors(site).Select(door => new Door(door.DisplayName, door.Email, door.Tokens[0].Value, RoleOf(door)))]),
        InvitationJson.Default.Invited);

    /// <summary>For people.</summary>
    public static string Text(Uri address, SandboxSite site)
    {
        var url = address.AbsoluteUri.TrimEnd('/');
        var text = new StringBuilder()
            .AppendLine($"{site.Name} is open at {url}/wiki with {site.Spaces.Count} spaces and {site.Pages.Count} pages.")
            .AppendLine().AppendLine("Accounts (e-mail, token):");
        foreach (var door in Doors(site))
            text.AppendLine($"  {door.Email,-34} {door.Tokens[0].Value,-32} {RoleOf(door)}");
        var first = Doors(site).First();
        return text.AppendLine().AppendLine("From PowerShell:")
            .AppendLine($"  $token = ConvertTo-SecureString '{first.Tokens[0].Value}' -AsPlainText")
            .AppendLine($"  Connect-Confluence {url} -Credential ([pscredential]::new('{first.Email}', $token))")
            .ToString();
    }

    /// <summary>Who can sign in: service accounts first, since that is whom most jobs run as.</summary>
    public static IEnumerable<SandboxUser> Doors(SandboxSite site) =>
        site.Users.Where(user => user.Tokens.Count > 0).OrderBy(user => user.Email.StartsWith("svc-", StringComparison.Ordinal) ? 0 : 1);

    private static string RoleOf(SandboxUser user) =>
        user.AccountStatus != "active" ? "deactivated"
        : user.IsAdministrator ? "administrator"
        : user.IsGuest ? "guest"
        : user.Email.StartsWith("svc-", StringComparison.Ordinal) ? "service account"
        : user.AccountType == "app" ? "app"
        : "user";
}

/// <summary>What a program that started a sandbox reads.</summary>
internal sealed record Invited(string Url, IReadOnlyList<Door> Accounts);

/// <summary>An account that can sign in.</summary>
internal sealed record Door(string Name, string Email, string Token, string Role);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Invited))]
internal sealed partial class InvitationJson : JsonSerializerContext;
