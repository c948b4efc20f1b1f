using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>What the first API read before the second one could. The sandbox serves none of it; whoever comes with OAuth hears what Confluence tells them.</summary>
internal static class RetiredRoutes
{
    private static readonly RequiredScopes ReadContent = RequiredScopes.AnyOf("read:confluence-content.all", "read:confluence-content.summary", "read:content-details:confluence");
    private static readonly RequiredScopes ReadSpace = RequiredScopes.AnyOf("read:confluence-space.summary", "read:space-details:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Retired("/space", ReadSpace),
        Retired("/space/{spaceKey}", ReadSpace),
        Retired("/content", ReadContent),
        Retired("/content/{id}", ReadContent),
        Retired("/content/{id}/child", ReadContent),
        Retired("/content/{id}/child/{type}", ReadContent),
        Retired("/content/{id}/label", ReadContent),
    ];

    private static Route Retired(string path, RequiredScopes scopes) =>
        Route.V1("GET", path, scopes, exchange => throw RefusedException.NoRoute(exchange.Http.Request.Path)).GoneForOAuth();
}
