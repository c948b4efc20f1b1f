using System.Text;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>Knows who is asking by the Authorization header.</summary>
internal sealed class Accounts(SiteIndex site, TimeProvider time)
{
    private readonly Dictionary<string, (SandboxUser User, SandboxToken Token)> _tokens = site.Site.Users
        .SelectMany(user => user.Tokens.Select(token => (User: user, Token: token)))
        .DistinctBy(pair => pair.Token.Value)
        .ToDictionary(pair => pair.Token.Value, StringComparer.Ordinal);

    /// <summary>Who is asking.</summary>
    /// <param name="authorization">The Authorization header; empty for none.</param>
    /// <param name="throughGateway">The request came by the gateway's address.</param>
    /// <param name="state">The site as it is now.</param>
    /// <exception cref="TurnedAwayException">The credentials do not work here.</exception>
    /// <remarks>facts.md, section 1.1: scoped tokens work at the gateway alone, unscoped ones at the site alone.</remarks>
    public Caller Identify(string authorization, bool throughGateway, SiteState state)
    {
        if (authorization.Length == 0)
            return throughGateway ? throw TurnedAwayException.Unknown() : Caller.Nobody(state);
        var (email, secret) = Credentials(authorization);
        if (secret is null || !_tokens.TryGetValue(secret, out var known))
            throw TurnedAwayException.Unknown();
        var works = known.User.AccountStatus == "active"
            && (email is null || string.Equals(email, known.User.Email, StringComparison.OrdinalIgnoreCase))
            && (known.Token.Expires is not { } end || time.GetUtcNow() < end)
            && throughGateway == (known.Token.Scopes is not null);
        return works ? new(known.User, known.Token.Scopes, state.SightOf(Subject.User(known.User.AccountId))) : throw TurnedAwayException.Unknown();
    }

    private static (string? Email, string? Secret) Credentials(string authorization)
    {
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return (null, authorization[7..].Trim());
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return default;
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out var length))
            return default;
        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return pair.Length == 2 ? (pair[0], pair[1]) : default;
    }
}
