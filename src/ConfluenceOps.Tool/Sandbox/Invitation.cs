using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tool.Sandbox;

/// <summary>Says how to connect to a sandbox. Its tokens are no secrets: they open nothing but it.</summary>
internal static class Invitation
{
    /// <summary>For programs: the address, the accounts, the one for everyday use first, and the clients of OAuth 2.0.</summary>
    public static string Json(SandboxServer server) => JsonSerializer.Serialize(
        new Invited(
            server.Url,
            [.. OpenAccounts.Of(server.Site).Select(door => new Door(door.DisplayName, door.Email, door.Tokens[0].Value, OpenAccounts.RoleOf(door)))],
            [.. server.Site.Clients.Select(client => new Client(client.Name, client.ClientId, client.Secret, AccountOf(client, server.Site)))]),
        InvitationJson.Default.Invited);

    /// <summary>For people.</summary>
    public static string Text(SandboxServer server)
    {
        var (site, url) = (server.Site, server.Url);
        var text = new StringBuilder()
            .AppendLine($"{site.Name} is open at {server.Base} with {site.Spaces.Count} spaces and {site.Pages.Count} pages.")
            .AppendLine().AppendLine("Accounts (e-mail, token):");
        foreach (var door in OpenAccounts.Of(site))
            text.AppendLine($"  {door.Email,-34} {door.Tokens[0].Value,-32} {OpenAccounts.RoleOf(door)}");
        if (site.Clients.Count > 0)
            text.AppendLine().AppendLine("OAuth 2.0 clients (id, secret):");
        foreach (var client in site.Clients)
            text.AppendLine($"  {client.ClientId,-34} {client.Secret ?? "none, and PKCE",-32} {(AccountOf(client, site) is { } account ? "signs in as " + account : "asks people in the browser")}");
        var first = OpenAccounts.Of(site).First();
        return text.AppendLine().AppendLine("From PowerShell:")
            .AppendLine($"  $token = ConvertTo-SecureString '{first.Tokens[0].Value}' -AsPlainText")
            .AppendLine($"  Connect-Confluence {url} -Credential ([pscredential]::new('{first.Email}', $token))")
            .ToString();
    }

    private static string? AccountOf(SandboxClient client, SandboxSite site) => site.Users.Find(user => user.AccountId == client.AccountId)?.Email;
}

/// <summary>What a program that started a sandbox reads.</summary>
internal sealed record Invited(string Url, IReadOnlyList<Door> Accounts, IReadOnlyList<Client> Clients);

/// <summary>An account that can sign in.</summary>
internal sealed record Door(string Name, string Email, string Token, string Role);

/// <summary>A program that can get tokens of OAuth 2.0.</summary>
/// <param name="Name">What people see when they consent.</param>
/// <param name="ClientId">Its id.</param>
/// <param name="Secret">Its secret; null for a program that proves itself with PKCE.</param>
/// <param name="Account">The address of the account that it signs in as; null for a program that asks people.</param>
internal sealed record Client(string Name, string ClientId, string? Secret, string? Account);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Invited))]
internal sealed partial class InvitationJson : JsonSerializerContext;
