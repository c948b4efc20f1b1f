using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The second address of a Cloud site: <c>/ex/confluence/{cloudId}/wiki/…</c>, where scoped tokens work.</summary>
internal static class Gateway
{
    /// <summary>Takes the gateway's part off the path, so that the same routes answer; links in the answers do not get it back.</summary>
    public static Func<RequestDelegate, RequestDelegate> StripPrefix(string cloudId)
    {
        var prefix = new PathString("/ex/confluence/" + cloudId);
        return next => http =>
        {
            if (http.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase, out var rest))
            {
                http.Request.PathBase = prefix;
                // Some clients leave /wiki out behind the gateway, and are answered (facts.md, section 1.3).
                http.Request.Path = rest.StartsWithSegments("/rest/api", StringComparison.Ordinal) ? "/wiki" + rest : rest;
            }

            return next(http);
        };
    }

    public static bool WasUsed(HttpContext http) => http.Request.PathBase.HasValue;
}
