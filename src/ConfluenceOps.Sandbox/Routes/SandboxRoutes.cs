using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The sandbox's own door, beside whatever Confluence it is.</summary>
internal static class SandboxRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/__sandbox/stats", Api.Sandbox, RequiredScopes.None, exchange => exchange.SendJsonAsync((_, json) => exchange.Server.Statistics.Write(json))),
        new("POST", "/__sandbox/stats/reset", Api.Sandbox, RequiredScopes.None, ResetAsync),
    ];

    private static Task ResetAsync(Exchange exchange)
    {
        exchange.Server.Statistics.Reset();
        exchange.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
