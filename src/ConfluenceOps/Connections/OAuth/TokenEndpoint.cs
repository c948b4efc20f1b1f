using System.Net;
using System.Text.Json;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>Exchanges codes, refresh tokens and client secrets for tokens.</summary>
/// <remarks>RFC 6749. Sent once and never again: a code and a refresh token are good for one use, and whether a lost answer used them nobody knows.</remarks>
internal sealed class TokenEndpoint(OAuthServer server, OAuthClient client, TimeProvider clock)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>What most servers mean when they do not say.</summary>
    private static readonly TimeSpan _usualLife = TimeSpan.FromHours(1);

    public OAuthServer Server => server;

    public OAuthClient Client => client;

    /// <summary>Exchanges what a consent gave.</summary>
    public Task<TokenSet> ExchangeAsync(string code, string verifier, Uri redirect, CancellationToken cancel) => AskAsync(
        new() { ["grant_type"] = "authorization_code", ["code"] = code, ["code_verifier"] = verifier, ["redirect_uri"] = redirect.OriginalString }, cancel);

    /// <summary>Exchanges a refresh token, which is dead from then on.</summary>
    public Task<TokenSet> RefreshAsync(string refreshToken, CancellationToken cancel) => AskAsync(
        new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, cancel);

    /// <summary>Asks as the client itself, which is a service account's.</summary>
    public Task<TokenSet> AskAsClientAsync(IReadOnlyCollection<string> scopes, CancellationToken cancel)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scopes.Count > 0)
            form["scope"] = string.Join(' ', scopes);
        return AskAsync(form, cancel);
    }

    /// <summary>Gives tokens back.</summary>
    /// <returns>Whether the server took them back; some have no way to.</returns>
    public async Task<bool> RevokeAsync(string token, CancellationToken cancel)
    {
        if (server.Revoke is null)
            return false;
        using var answer = await PostAsync(server.Revoke, new() { ["token"] = token }, cancel).ConfigureAwait(false);
        return answer.IsSuccessStatusCode;
    }

    private async Task<TokenSet> AskAsync(Dictionary<string, string> form, CancellationToken cancel)
    {
        using var answer = await PostAsync(server.Token, form, cancel).ConfigureAwait(false);
        var body = await ReadAsync(answer, cancel).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw Refusal(answer.StatusCode, body);
        if (body?.AccessToken is not { Length: > 0 } token)
            throw new MalformedAnswerException("give out a token", "no token is in it");
        return new TokenSet
        {
            AccessToken = token,
            RefreshToken = body.RefreshToken,
            Expires = clock.GetUtcNow() + (body.ExpiresIn is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : _usualLife),
            Scopes = body.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    private async Task<HttpResponseMessage> PostAsync(Uri address, Dictionary<string, string> form, CancellationToken cancel)
    {
        form["client_id"] = client.Id;
        if (client.Secret is not null)
            form["client_secret"] = client.Secret;
        using var http = new HttpClient(new TransportHandler()) { Timeout = _patience };
        try
        {
            using var content = new FormUrlEncodedContent(form);
            return await http.PostAsync(address, content, cancel).ConfigureAwait(false);
        }
        catch (HttpRequestException error)
        {
            throw new SiteUnreachableException(address.Host, ConnectionFault.Of(error, "give out a token"), error);
        }
        catch (TaskCanceledException error) when (!cancel.IsCancellationRequested)
        {
            throw new SiteUnreachableException(address.Host, ConnectionFault.Stalled("give out a token"), error);
        }
    }

    private static async Task<TokenAnswer?> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            using var stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            return await JsonSerializer.DeserializeAsync(stream, OAuthJson.Default.TokenAnswer, cancel).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // facts.md, section 1.1: what was measured differs from what is documented, so both count.
    private ConfluenceOpsException Refusal(HttpStatusCode status, TokenAnswer? body) => body?.Error switch
    {
        "unauthorized_client" or "invalid_grant" => new ConsentEndedException(server.Token.Host, body.ErrorDescription),
        "access_denied" or "invalid_client" => new ClientRefusedException(server.Token.Host, client.Id),
        "invalid_scope" => new ScopesRefusedException(body.ErrorDescription),
        _ when status == HttpStatusCode.Unauthorized => new ClientRefusedException(server.Token.Host, client.Id),
        _ => new RequestRefusedException("give out a token", (int)status, body?.ErrorDescription ?? body?.Error),
    };
}
