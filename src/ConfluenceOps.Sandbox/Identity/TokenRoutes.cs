using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>Where programs get tokens and give them back.</summary>
internal static class TokenRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        TokensAt("/oauth/token"),

        // Sources disagree on whether Atlassian has it.
        new("POST", "/oauth/revoke", Api.Identity, RequiredScopes.None, exchange => AnswerAsync(exchange, RevokeAsync)),
    ];

    /// <summary>Where programs get tokens, in any place.</summary>
    public static Route TokensAt(string path) => new("POST", path, Api.Identity, RequiredScopes.None, exchange => AnswerAsync(exchange, SendTokensAsync));

    private static async Task AnswerAsync(Exchange exchange, Func<Exchange, OAuthParameters, Task> answer)
    {
        var response = exchange.Http.Response;
        response.Headers.CacheControl = "no-store";
        try
        {
            await answer(exchange, await OAuthParameters.OfBodyAsync(exchange.Http));
        }
        catch (OAuthException refused)
        {
            response.StatusCode = refused.Status;
            await exchange.SendJsonAsync((_, json) => Write(json, refused));
        }
    }

    private static Task SendTokensAsync(Exchange exchange, OAuthParameters request)
    {
        var server = exchange.Server.Accounts.Authorization;
        var grantType = request.Required("grant_type");
        var client = server.Clients.Authenticate(request);
        var tokens = grantType switch
        {
            "authorization_code" => server.Redeem(client, request),
            "refresh_token" => server.Refresh(client, request, exchange.Site),
            "client_credentials" => server.SignIn(client, request, exchange.Site),
            _ => throw new OAuthException(403, "unsupported_grant_type", $"Unsupported grant type: {grantType}"),
        };
        return exchange.SendJsonAsync((_, json) => Write(json, tokens));
    }

    private static Task RevokeAsync(Exchange exchange, OAuthParameters request)
    {
        var server = exchange.Server.Accounts.Authorization;
        server.Revoke(server.Clients.Authenticate(request), request.Required("token"));
        exchange.Http.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, IssuedTokens tokens)
    {
        json.WriteStartObject();
        json.WriteString("access_token"u8, tokens.Access);
        json.WriteNumber("expires_in"u8, (int)AuthorizationServer.AccessLifetime.TotalSeconds);
        json.WriteString("token_type"u8, "Bearer"u8);
        if (tokens.Refresh is { } refresh)
            json.WriteString("refresh_token"u8, refresh);
        json.WriteString("scope"u8, string.Join(' ', tokens.Scopes));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OAuthException refused)
    {
        json.WriteStartObject();
        json.WriteString("error"u8, refused.Error);
        json.WriteString("error_description"u8, refused.Message);
        json.WriteEndObject();
    }
}
