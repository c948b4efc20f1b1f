using ConfluenceOps.Sandbox.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>What every request passes: counted, who is asking, may they and their token, then the route's answer.</summary>
internal static class RequestPipeline
{
    public static void Use(WebApplication app, ServedSite served, IReadOnlyList<Route> routes)
    {
        app.Use(next => http => CountAsync(http, next, served));
        app.Use(next => http => served.Faults is { } faults && RouteOf(http)?.Api != Api.Sandbox ? faults.ApplyAsync(http, next) : next(http));
        foreach (var route in routes)
            app.MapMethods(route.Template, [route.Method], http => AnswerAsync(http, route, served)).WithMetadata(route);
        app.MapFallback("{*path}", http => AnswerAsync(http, Unknown(http), served));
    }

    private static Route? RouteOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Route>();

    private static Task CountAsync(HttpContext http, RequestDelegate next, ServedSite served)
    {
        var route = RouteOf(http);
        if (route?.Api != Api.Sandbox)
            served.Statistics.Count(http.Request.Method, route?.Template ?? "(unknown)");
        return next(http);
    }

    private static async Task AnswerAsync(HttpContext http, Route route, ServedSite served)
    {
        var nobody = Caller.Nobody(route.IsSearch ? served.SearchedState : served.State);
        var caller = route.Scopes == RequiredScopes.None
            ? nobody
            : served.Accounts.Identify(http.Request.Headers.Authorization.ToString(), Gateway.WasUsed(http), nobody.Sight.State);
        if (caller is { User: { } user } && UsesAdminKey(http) && served.AdminKeys.EndOf(user.AccountId) is not null)
            caller = caller with { Sight = caller.Sight.State.SightOf(caller.Sight.Subject, pastLists: true) };
        var exchange = new Exchange(http, route, served, caller ?? nobody);
        if (caller is null)
        {
            await ErrorAnswer.SendUnauthorizedAsync(exchange, "Unauthorized", "FAILURE_CLIENT_AUTH_MISMATCH");
            return;
        }

        if (caller.Scopes is { } scopes && !route.Scopes.AreIn(scopes))
        {
            await ErrorAnswer.SendUnauthorizedAsync(exchange, "Unauthorized; scope does not match", "FAILURE_CLIENT_SCOPE_CHECK");
            return;
        }

        try
        {
            if (route.Scopes != RequiredScopes.None && !caller.Sight.MayUseProduct)
                throw Refusal(caller, route);
            await route.Answer(exchange);
        }
        catch (RefusedException refused)
        {
            await ErrorAnswer.SendAsync(exchange, refused.Status, refused.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller left; nobody is there to be answered.
        }
    }

    /// <summary>The gateway passes the header over without a word.</summary>
    private static bool UsesAdminKey(HttpContext http) => http.Request.Headers[AdminKeys.Header] == "true" && !Gateway.WasUsed(http);

    /// <summary>v2 asks someone who is not signed in to do so; v1 says that nobody unknown may use the site.</summary>
    private static RefusedException Refusal(Caller caller, Route route) =>
        caller.User is null && route.Api == Api.V2
            ? new(StatusCodes.Status401Unauthorized, "Authentication is required")
            : new(StatusCodes.Status403Forbidden, "Current user not permitted to use Confluence");

    private static Route Unknown(HttpContext http) => new(
        http.Request.Method,
        "(unknown)",
        http.Request.Path.StartsWithSegments("/wiki/api/v2", StringComparison.Ordinal) ? Api.V2 : Api.V1,
        RequiredScopes.None,
        exchange => throw new RefusedException(StatusCodes.Status404NotFound, "null for uri: " + exchange.Http.Request.Path));
}
