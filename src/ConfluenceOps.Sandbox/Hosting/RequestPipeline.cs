using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>What every request passes: counted, let in or turned away, then the route's answer.</summary>
internal static class RequestPipeline
{
    public static void Use(WebApplication app, ServedSite served)
    {
        app.Use(next => http => CountAsync(http, next, served));
        app.Use(next => http => served.Faults is { } faults && RouteOf(http)?.Api != Api.Sandbox ? faults.ApplyAsync(http, next) : next(http));
        foreach (var route in served.Dialect.Routes.Concat(SandboxRoutes.All))
            app.MapMethods(route.Template, [route.Method], http => AnswerAsync(http, route, served)).WithMetadata(route);
        app.MapFallback("{*path}", http => AnswerAsync(http, Unknown(http), served));
    }

    public static Route? RouteOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Route>();

    private static Task CountAsync(HttpContext http, RequestDelegate next, ServedSite served)
    {
        var route = RouteOf(http);
        if (route?.Api != Api.Sandbox)
            served.Statistics.Count(http.Request.Method, route?.Template ?? "(unknown)");
        return next(http);
    }

    private static async Task AnswerAsync(HttpContext http, Route route, ServedSite served)
    {
        var admission = route.Api == Api.Sandbox ? new(Caller.Nobody(served.State)) : served.Dialect.Admit(http, route, served);
        var exchange = new Exchange(http, route, served, admission.Caller);
        try
        {
            await (admission.Refusal ?? route.Answer)(exchange);
        }
        catch (TurnedAwayException refused)
        {
            await ErrorAnswer.SendAsync(exchange, refused);
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

    private static Route Unknown(HttpContext http) => new(
        http.Request.Method,
        "(unknown)",
        http.Request.Path.StartsWithSegments("/wiki/api/v2", StringComparison.Ordinal) ? Api.V2 : Api.V1,
        RequiredScopes.None,
        exchange => throw RefusedException.NoRoute(exchange.Http.Request.Path));
}
