using System.Globalization;
using ConfluenceOps.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Cloud;

/// <summary>What goes wrong in front of Cloud.</summary>
internal sealed class CloudTroubles : ITroubles
{
    public string PageForPeople =>
        "<!DOCTYPE html><html><head><title>Log in with Atlassian account</title></head><body><h1>Log in to continue</h1></body></html>";

    public void TellQuota(HttpResponse response, int limit, int left, DateTimeOffset reset)
    {
        response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset"] = reset.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-NearLimit"] = left * 5 < limit ? "true" : "false";
    }

    public Task SendTooManyRequestsAsync(HttpResponse response)
    {
        response.Headers["RateLimit-Reason"] = "confluence-burst-based";
        response.ContentType = "application/json";
        return response.WriteAsync("""{"code":429,"message":"Rate limit exceeded"}""");
    }

    public Task SendUnauthorizedAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers["X-Failure-Category"] = "FAILURE_CLIENT_AUTH_MISMATCH";
        response.ContentType = "application/json";
        return response.WriteAsync("""{"code":401,"message":"Unauthorized"}""");
    }
}
