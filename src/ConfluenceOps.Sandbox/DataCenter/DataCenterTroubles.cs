using System.Globalization;
using ConfluenceOps.Sandbox.DataCenter.Access;
using ConfluenceOps.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter;

/// <summary>What goes wrong in front of Data Center, which fills a bucket and does not say when it is full.</summary>
internal sealed class DataCenterTroubles : ITroubles
{
    public string PageForPeople => LoginPage.Page;

    public void TellQuota(HttpResponse response, int limit, int left, DateTimeOffset reset)
    {
        response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-FillRate"] = limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Interval-Seconds"] = "1";
    }

    public Task SendTooManyRequestsAsync(HttpResponse response)
    {
        response.ContentType = "application/json";
        return response.WriteAsync("""{"message":"Rate limited."}""");
    }

    public Task SendUnauthorizedAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers["X-AUSERNAME"] = "anonymous";
        response.Headers[Refusals.LoginReason] = Refusals.Failed;
        response.ContentType = "application/json";
        return response.WriteAsync("""{"message":"Client must be authenticated to access this resource.","status-code":401}""");
    }
}
