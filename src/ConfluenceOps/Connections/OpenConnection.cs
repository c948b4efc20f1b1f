using ConfluenceOps.Connections.OAuth;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Connections;

/// <summary>A site that is connected, with what it takes to connect again.</summary>
public sealed class OpenConnection : IDisposable
{
    private readonly ConnectionSecret _secret;
    private readonly RenewedTokens? _tokens;
    private readonly TokenEndpoint? _endpoint;

    internal OpenConnection(SignedIn signedIn, ConnectionProfile profile, ConnectionSecret secret, RenewedTokens? tokens, TokenEndpoint? endpoint)
    {
        Site = signedIn.Site;
        User = signedIn.User;
        Version = signedIn.Version;
        Profile = profile with { Kind = signedIn.Site.Kind, CloudId = signedIn.CloudId };
        _secret = secret;
        _tokens = tokens;
        _endpoint = endpoint;
    }

    /// <summary>The site.</summary>
    public ISite Site { get; }

    /// <summary>Who is connected.</summary>
    public User User { get; }

    /// <summary>The version of a Data Center; null where it does not say, and for Cloud.</summary>
    public string? Version { get; }

    /// <summary>All of the connection that is no secret, with the way that was found.</summary>
    public ConnectionProfile Profile { get; }

    /// <summary>When the token in use ends; null where the site does not say. Tokens of OAuth are renewed before.</summary>
    public DateTimeOffset? Expires => _tokens?.Current?.Expires;

    /// <summary>The scopes that were granted; null where nobody lists them, as for API tokens.</summary>
    public IReadOnlyList<string>? Scopes => _tokens?.Current is { Scopes.Count: > 0 } current ? current.Scopes : null;

    /// <summary>What opens it again.</summary>
    internal ConnectionSecret Secret => _tokens?.Current is { } current && Profile.Method == SignInMethod.Consent ? _secret.With(current) : _secret;

    /// <summary>Gives the tokens back to who made them, so that nobody can use them any more.</summary>
    /// <returns>Whether they were taken back. API tokens and personal access tokens can only be revoked where they were made.</returns>
    public async Task<bool> RevokeAsync(CancellationToken cancel) =>
        _tokens?.Current is { } current && _endpoint is not null
        && await _endpoint.RevokeAsync(current.RefreshToken ?? current.AccessToken, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        Site.Dispose();
        _tokens?.Dispose();
    }
}
