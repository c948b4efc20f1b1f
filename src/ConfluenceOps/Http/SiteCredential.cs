using System.Net.Http.Headers;
using System.Text;

namespace ConfluenceOps.Http;

/// <summary>How a credential proves who is asking.</summary>
public enum CredentialKind
{
    /// <summary>An account's name and a secret: an API token of Cloud, a password of Data Center.</summary>
    Basic,

    /// <summary>A token that stands for its account: a personal access token of Data Center.</summary>
    Bearer,

    /// <summary>Tokens of OAuth 2.0, which run out within hours and are fetched anew.</summary>
    OAuth,
}

/// <summary>What proves who is asking. Says nothing of its secret in any text.</summary>
public sealed class SiteCredential
{
    private readonly Func<string?, CancellationToken, ValueTask<AuthenticationHeaderValue>> _header;

    private SiteCredential(CredentialKind kind, string account, Func<string?, CancellationToken, ValueTask<AuthenticationHeaderValue>> header)
    {
        Kind = kind;
        Account = account;
        _header = header;
    }

    /// <summary>How it proves who is asking.</summary>
    public CredentialKind Kind { get; }

    /// <summary>The name that signs in; empty where a token says it.</summary>
    public string Account { get; }

    /// <summary>An e-mail address and an API token (Cloud), or a user name and a password (Data Center).</summary>
    /// <remarks>RFC 7617.</remarks>
    public static SiteCredential Basic(string user, string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        var header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")));
        return new SiteCredential(CredentialKind.Basic, user, (_, _) => ValueTask.FromResult(header));
    }

    /// <summary>A personal access token (Data Center).</summary>
    /// <remarks>RFC 6750.</remarks>
    public static SiteCredential Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        var header = new AuthenticationHeaderValue("Bearer", token);
        return new SiteCredential(CredentialKind.Bearer, "", (_, _) => ValueTask.FromResult(header));
    }

    /// <summary>Tokens that run out.</summary>
    /// <param name="account">Whose they are; empty where only the site knows.</param>
    /// <param name="tokens">Where the next one comes from.</param>
    public static SiteCredential OAuth(string account, IAccessTokens tokens)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(tokens);
        return new SiteCredential(
            CredentialKind.OAuth, account,
            async (refused, cancel) => new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(refused, cancel).ConfigureAwait(false)));
    }

    /// <summary>The account's name, never the secret.</summary>
    public override string ToString() => Account;

    /// <summary>Signs a request.</summary>
    /// <param name="request">The request; the signature that it bears is the one that the site refused.</param>
    /// <param name="cancel">Ends the fetching of a token.</param>
    /// <returns>Whether the request bears another signature than before.</returns>
    internal async ValueTask<bool> SignAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var refused = request.Headers.Authorization?.Parameter;
        request.Headers.Authorization = await _header(refused, cancel).ConfigureAwait(false);
        return request.Headers.Authorization.Parameter != refused;
    }
}
