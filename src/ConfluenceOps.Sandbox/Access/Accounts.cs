using System.Text;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>Knows who is asking by the Authorization header.</summary>
internal sealed class Accounts(SiteIndex site, OAuthTerms terms, TimeProvider time)
{
    private readonly Dictionary<string, (string AccountId, SandboxToken Token)> _tokens = site.Site.Users
        .SelectMany(user => user.Tokens.Select(token => (user.AccountId, Token: token)))
        .DistinctBy(pair => pair.Token.Value)
        .ToDictionary(pair => pair.Token.Value, StringComparer.Ordinal);

    /// <summary>Who makes tokens of OAuth 2.0.</summary>
    public AuthorizationServer Authorization { get; } = new(site.Site, terms, time);

    /// <summary>Who is asking.</summary>
    /// <param name="authorization">The Authorization header; empty for none.</param>
    /// <param name="throughGateway">The request came by the gateway's address.</param>
    /// <param name="state">The site as it is now.</param>
    /// <exception cref="TurnedAwayException">The credentials do not work here.</exception>
    /// <remarks>facts.md, section 1.1: tokens with scopes, and all of OAuth, work at the gateway alone, unscoped ones at the site alone.</remarks>
    public Caller Identify(string authorization, bool throughGateway, SiteState state)
    {
        if (authorization.Length == 0)
            return throughGateway ? throw TurnedAwayException.Unknown() : Caller.Nobody(state);
        var (email, secret) = Credentials(authorization);
        if (throughGateway && email is null && secret is not null && Authorization.Find(secret) is { } access)
            return ByOAuth(access, state);
        if (secret is null || !_tokens.TryGetValue(secret, out var known))
            throw TurnedAwayException.Unknown();
        var user = state.Site.Users[known.AccountId];
        var works = user.AccountStatus == "active"
            && (email is null || string.Equals(email, user.Email, StringComparison.OrdinalIgnoreCase))
            && (known.Token.Expires is not { } end || time.GetUtcNow() < end)
            && throughGateway == (known.Token.Scopes is not null);
        return works ? new(user, known.Token.Scopes, SightOf(user, state)) : throw TurnedAwayException.Unknown();
    }

    /// <summary>Who is asking with a token of OAuth 2.0, at Atlassian's own addresses.</summary>
    /// <exception cref="TurnedAwayException">There is no such token, or it does not work any more.</exception>
    public Caller IdentifyByOAuth(string authorization, SiteState state) =>
        Credentials(authorization) is (null, { } secret) && Authorization.Find(secret) is { } access
            ? ByOAuth(access, state)
            : throw TurnedAwayException.Unknown();

    /// <summary>The token is, or was, one of OAuth 2.0.</summary>
    public bool IsKnownByOAuth(string authorization) => Credentials(authorization) is (null, { } secret) && Authorization.Find(secret) is not null;

    private static Caller ByOAuth(AccessToken access, SiteState state)
    {
        if (access.IsOver)
            throw TurnedAwayException.Unknown("Unauthorized; the access token has expired");
        if (access.Grant.IsTakenBack)
            throw TurnedAwayException.Unknown();
        var user = state.Site.Users[access.Grant.AccountId];
        return user.AccountStatus == "active"
            ? new(user, access.Grant.Scopes, SightOf(user, state)) { IsByOAuth = true }
            : throw TurnedAwayException.Deactivated();
    }

    private static Sight SightOf(SandboxUser user, SiteState state) => state.SightOf(Subject.User(user.AccountId));

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
