using ConfluenceOps.Connections.OAuth;
using ConfluenceOps.Browsers;
using ConfluenceOps.Http;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.DataCenter;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Connections;

/// <summary>Opens connections, whichever way in they take.</summary>
public sealed class ConnectionOpener
{
    /// <summary>How many requests may be under way at the same time.</summary>
    public int MaxInFlight { get; init; } = 4;

    /// <summary>Told of every repeated request, in words; for verbose output.</summary>
    public Action<string>? OnRetry { get; init; }

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a person may take on a consent page.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Connects with what is known.</summary>
    /// <exception cref="ConsentEndedException">A consent is still to be given, or is over.</exception>
    /// <exception cref="ConfluenceOpsException">One of the errors of <see cref="SiteConnector"/>.</exception>
    public Task<OpenConnection> OpenAsync(ConnectionProfile profile, ConnectionSecret secret, CancellationToken cancel) =>
        OpenAsync(profile, secret, NoVault.Instance, cancel);

    /// <summary>Asks a person in a browser for the consent, and connects with it.</summary>
    /// <exception cref="ConsentDeniedException">The person said no.</exception>
    /// <exception cref="ConsentAbandonedException">The window was closed, or nobody came.</exception>
    public async Task<OpenConnection> ConsentAsync(ConnectionProfile profile, ConnectionSecret secret, IBrowser browser, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(browser);
        var found = await FindAsync(profile, cancel).ConfigureAwait(false);
        var consent = new InteractiveConsent(EndpointOf(found, secret), browser) { Patience = Patience };
        var tokens = await consent.AskAsync(found.Scopes, found.Redirect, cancel).ConfigureAwait(false);
        return await OpenAsync(found, secret.With(tokens), NoVault.Instance, cancel).ConfigureAwait(false);
    }

    internal async Task<OpenConnection> OpenAsync(ConnectionProfile profile, ConnectionSecret secret, ITokenVault vault, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(secret);
        if (profile.Method is SignInMethod.Credential or SignInMethod.PersonalAccessToken)
        {
            var credential = profile.Method == SignInMethod.PersonalAccessToken ? SiteCredential.Bearer(secret.Value) : SiteCredential.Basic(profile.Account ?? "", secret.Value);
            var signedIn = await SiteConnector.SignInAsync(OptionsOf(profile, credential), cancel).ConfigureAwait(false);
            return new OpenConnection(signedIn, profile, secret, null, null);
        }
        var found = WithScopes(await FindAsync(profile, cancel).ConfigureAwait(false));
        var endpoint = EndpointOf(found, secret);
        var tokens = new RenewedTokens(RenewalOf(found, endpoint), vault, secret.Tokens, Clock);
        try
        {
            var entered = await SiteConnector.SignInAsync(OptionsOf(found, SiteCredential.OAuth(found.Account ?? "", tokens)), cancel).ConfigureAwait(false);
            return new OpenConnection(entered, found, secret, tokens, endpoint);
        }
        catch
        {
            tokens.Dispose();
            throw;
        }
    }

    /// <summary>Finds out which Confluence it is and where on its host: whose server makes the tokens, and what scopes are called, depends on it.</summary>
    /// <exception cref="ConfluenceOpsException">One of the errors of <see cref="SiteConnector"/>.</exception>
    public async Task<ConnectionProfile> FindAsync(ConnectionProfile profile, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Kind is not null)
            return profile;
        AddressNotUsableException.ThrowIfUnusable(profile.Url, profile.AllowInsecure);
        // Nothing is signed with it: it stands for the credential that is still to be had.
        var nobody = SiteCredential.OAuth("", new NoTokens());
        var options = OptionsOf(profile, nobody);
        var flavor = await SiteFlavor.FindAsync(options, cancel).ConfigureAwait(false);
        return flavor.Kind == SiteKind.Cloud
            ? profile with { Kind = flavor.Kind, CloudId = flavor.CloudId }
            : profile with { Kind = flavor.Kind, Url = (await DataCenterConnector.FindAsync(options, cancel).ConfigureAwait(false)).Site };
    }

    // A client of Cloud has scopes that it was made with; a Data Center wants to be told.
    private static ConnectionProfile WithScopes(ConnectionProfile profile) => profile is { Kind: SiteKind.DataCenter, Scopes.Count: 0 }
        ? profile with { Scopes = ScopeCatalogue.NamesFor([SiteJob.Import], SiteKind.DataCenter) }
        : profile;

    private TokenEndpoint EndpointOf(ConnectionProfile profile, ConnectionSecret secret) => new(
        OAuthServer.Of(profile.Kind ?? SiteKind.Cloud, profile.Url),
        new OAuthClient(profile.ClientId ?? throw new WayNotOpenException("OAuth needs a client, and none is named.", "Name it with -ClientId."), secret.Value.Length > 0 ? secret.Value : null),
        Clock);

    private static Func<TokenSet?, CancellationToken, Task<TokenSet>> RenewalOf(ConnectionProfile profile, TokenEndpoint endpoint) =>
        profile.Method == SignInMethod.ClientCredentials
            ? (_, cancel) => endpoint.AskAsClientAsync(profile.Scopes, cancel)
            : (before, cancel) => before?.RefreshToken is { } token
                ? endpoint.RefreshAsync(token, cancel)
                : throw new ConsentEndedException(profile.Url.Host);

    private ConnectionOptions OptionsOf(ConnectionProfile profile, SiteCredential credential) => new()
    {
        Url = profile.Url,
        Credential = credential,
        Kind = profile.Kind,
        CloudId = profile.CloudId,
        AllowInsecure = profile.AllowInsecure,
        MaxInFlight = MaxInFlight,
        OnRetry = OnRetry,
        Clock = Clock,
    };

    private sealed class NoTokens : IAccessTokens
    {
        public ValueTask<string> GetAsync(string? refused, CancellationToken cancel) => throw new NotSupportedException();
    }
}
