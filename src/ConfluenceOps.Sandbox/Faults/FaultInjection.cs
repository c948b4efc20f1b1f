using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Faults;

/// <summary>Does to requests what a plan says.</summary>
internal sealed class FaultInjection(FaultPlan plan, TimeProvider time)
{
    private static readonly byte[] LoginPage = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html><head><title>Log in with Atlassian account</title></head><body><h1>Log in to continue</h1></body></html>");

    private long _requests;

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        var fault = plan.For(Interlocked.Increment(ref _requests));
        if (plan.Latency > TimeSpan.Zero)
            await Task.Delay(plan.Latency, time, http.RequestAborted);
        switch (fault)
        {
            case Fault.TooManyRequests: await SendTooManyRequestsAsync(http.Response); break;
            case Fault.Unavailable: http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable; break;
            case Fault.DropAtOnce: http.Abort(); break;
            case Fault.DropMidway: await SendHalfAsync(http, next, announceAll: true); break;
            case Fault.Html: await SendPageAsync(http.Response); break;
            case Fault.Cut: await SendHalfAsync(http, next, announceAll: false); break;
            default: await next(http); break;
        }
    }

    /// <remarks>facts.md, section 3.</remarks>
    private async Task SendTooManyRequestsAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = plan.RetryAfter.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Limit"] = "100";
        response.Headers["X-RateLimit-Remaining"] = "0";
        response.Headers["X-RateLimit-Reset"] = time.GetUtcNow().AddSeconds(plan.RetryAfter).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        response.Headers["RateLimit-Reason"] = "confluence-burst-based";
        response.ContentType = "application/json";
        await response.WriteAsync("""{"code":429,"message":"Rate limit exceeded"}""");
    }

    private static async Task SendPageAsync(HttpResponse response)
    {
        response.ContentType = "text/html;charset=UTF-8";
        await response.Body.WriteAsync(LoginPage);
    }

    private static async Task SendHalfAsync(HttpContext http, RequestDelegate next, bool announceAll)
    {
        var connection = http.Response.Body;
        using var whole = new MemoryStream();
        http.Response.Body = whole;
        await next(http);
        http.Response.Body = connection;
        var half = whole.GetBuffer().AsMemory(0, (int)whole.Length / 2);
        // Fewer bytes than announced: the server closes the connection behind them. Aborting it could overtake them.
        http.Response.ContentLength = announceAll ? whole.Length : half.Length;
        await connection.WriteAsync(half, http.RequestAborted);
    }
}
