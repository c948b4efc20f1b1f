using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Identity.Consent;

/// <summary>Where programs send people, and from where people are sent back with an answer.</summary>
internal static class ConsentRoutes
{
    public static IReadOnlyList<Route> All { get; } = At("/authorize");

    /// <summary>The same in another place.</summary>
    public static IReadOnlyList<Route> At(string path) =>
    [
        new("GET", path, Api.Identity, RequiredScopes.None, AskAsync),
        new("POST", path, Api.Identity, RequiredScopes.None, DecideAsync),
    ];

    /// <summary>An unknown program, and a place that is not registered for it, are told to the person alone (RFC 6749, section 4.1.2.1).</summary>
    private static Task AskAsync(Exchange exchange)
    {
        var server = exchange.Server.Accounts.Authorization;
        OAuthParameters query;
        try
        {
            query = OAuthParameters.OfQuery(exchange.Http.Request);
        }
        catch (OAuthException refused)
        {
            return ConsentPage.SendProblemAsync(exchange, refused.Message + ".");
        }

        if (server.Clients.Find(query["client_id"]) is not { } client)
            return ConsentPage.SendProblemAsync(exchange, "The app is not registered: there is no client with this client_id.");
        if (RedirectAddress.Find(client, query["redirect_uri"]) is not { } redirect)
            return ConsentPage.SendProblemAsync(exchange, $"The redirect_uri is not registered for {client.Name}.");
        try
        {
            var request = ConsentRequest.Read(query, exchange.Server.Dialect.OAuth, client, redirect);
            return ConsentPage.SendAsync(exchange, request, server.Ask(request));
        }
        catch (OAuthException refused)
        {
            return SendBack(exchange, redirect, ("error", refused.Error), ("error_description", refused.Message), ("state", query["state"]));
        }
    }

    private static async Task DecideAsync(Exchange exchange)
    {
        var server = exchange.Server.Accounts.Authorization;
        if (await FormAsync(exchange) is not { } form || server.TakeQuestion(form["ticket"]) is not { } request)
        {
            await ConsentPage.SendProblemAsync(exchange, "This question was answered before, or too long ago.");
            return;
        }

        var account = OpenAccounts.Of(exchange.Site.Site).FirstOrDefault(user => user.AccountId == form["account"] && user.AccountStatus == "active");
        if (form["decision"] == "accept" && account is not null)
            await SendBack(exchange, request.Redirect, ("code", server.Consent(request, account.AccountId)), ("state", request.State));
        else
            await SendBack(exchange, request.Redirect, ("error", "access_denied"), ("error_description", "User did not authorize the request"), ("state", request.State));
    }

    private static async Task<OAuthParameters?> FormAsync(Exchange exchange)
    {
        try
        {
            return await OAuthParameters.OfBodyAsync(exchange.Http);
        }
        catch (OAuthException)
        {
            return null;
        }
    }

    private static Task SendBack(Exchange exchange, RedirectAddress redirect, params (string Name, string? Value)[] answer)
    {
        var response = exchange.Http.Response;
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.Location = redirect.With(answer.Where(pair => pair.Value is not null));
        return Task.CompletedTask;
    }
}
