using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tool.Mcp.Doors;

/// <summary>Lets in who addresses this machine as itself, and no web page that a browser of this machine shows.</summary>
/// <remarks>A page of a stranger can have its own name resolve to 127.0.0.1, and then ask in the name of whoever looks at it; its name is still in Host and Origin.</remarks>
internal static class LoopbackOnly
{
    public static Task Guard(HttpContext context, RequestDelegate next)
    {
        if (IsHere(context.Request.Host, context) && context.Request.Headers.Origin.All(origin => IsOwn(origin, context)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("Only programs of this machine are served, under 127.0.0.1 or localhost.", context.RequestAborted);
    }

    private static bool IsOwn(string? origin, HttpContext context) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttp && IsHere(new HostString(page.Authority), context);

    private static bool IsHere(HostString host, HttpContext context) =>
        host.Host is "127.0.0.1" or "localhost" && (host.Port ?? 80) == context.Connection.LocalPort;
}
