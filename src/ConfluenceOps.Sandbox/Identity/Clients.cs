using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>The programs that a site knows.</summary>
internal sealed class Clients
{
    private readonly Dictionary<string, SandboxClient> _byId = new(StringComparer.Ordinal);

    /// <exception cref="SandboxException">One of them could never be used.</exception>
    public Clients(SandboxSite site)
    {
        foreach (var client in site.Clients)
        {
            if (Complaint(client, site) is { } complaint)
                throw new SandboxException($"The OAuth client '{client.ClientId}' {complaint}.", "Correct it, or take it out.");
            if (!_byId.TryAdd(client.ClientId, client))
                throw new SandboxException($"The OAuth client '{client.ClientId}' is in the site twice.", "Give each its own id.");
        }
    }

    public SandboxClient? Find(string? id) => id is not null && _byId.TryGetValue(id, out var client) ? client : null;

    /// <summary>The program that a request comes from, with its secret if it has one.</summary>
    /// <exception cref="OAuthException">It is not known, or the secret is wrong.</exception>
    public SandboxClient Authenticate(OAuthParameters request) =>
        Find(request.Required("client_id")) is { } client && (client.Secret is null || IsSame(client.Secret, request["client_secret"] ?? ""))
            ? client
            : throw OAuthException.UnknownClient();

    private static bool IsSame(string secret, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(given));

    private static string? Complaint(SandboxClient client, SandboxSite site)
    {
        if (client.RedirectUris.Find(uri => !Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Fragment.Length > 0) is { } redirect)
            return $"sends people back to '{redirect}', which is no address without a fragment";
        if (client.Scopes.Find(scope => !ScopeWords.Known.ContainsKey(scope)) is { } scope)
            return $"asks for '{scope}', which is no scope of Confluence";
        if (client.AccountId is not { } account)
            return null;
        return client.Secret is null ? "signs in as an account without a secret"
            : site.Users.Exists(user => user.AccountId == account) ? null
            : $"signs in as {account}, an account that the site does not have";
    }
}
