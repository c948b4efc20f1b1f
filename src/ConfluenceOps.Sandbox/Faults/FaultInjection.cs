using System.Globalization;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Faults;

/// <summary>Does to requests what a plan says, and to the site where the plan says so.</summary>
internal sealed class FaultInjection(FaultPlan plan, ServedSite served)
{
    /// <summary>Further than that nobody counts.</summary>
    private const long Longest = 24 * 60 * 60;

    private readonly RequestQuota? _quota = plan.Limit is { } limit ? new(limit, served.Dialect.Troubles, served.Time) : null;
    private readonly SiteEvolution _churn = new(plan.Seed);
    private long _requests;

    public FaultPlan Plan => plan;

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        var number = Interlocked.Increment(ref _requests);
        if (plan.Latency > TimeSpan.Zero)
            await Task.Delay(plan.Latency, served.Time, http.RequestAborted);
        if (number == plan.Expire)
            served.Accounts.Authorization.EndAccess();
        if (number >= plan.Expire && !CanRenew(http))
            await served.Dialect.Troubles.SendUnauthorizedAsync(http.Response);
        else if (_quota?.Take(http.Response) == false)
            await SendTooManyRequestsAsync(http.Response);
        else
            await HitAsync(number, http, next);
    }

    /// <summary>Tokens of OAuth say themselves that they have ended, and whoever renews them goes on.</summary>
    private bool CanRenew(HttpContext http) =>
        RequestPipeline.RouteOf(http)?.Api == Api.Identity || served.Accounts.IsKnownByOAuth(http.Request.Headers.Authorization.ToString());

    private async Task HitAsync(long number, HttpContext http, RequestDelegate next)
    {
        if (plan.ChurnsBefore(number))
            served.Edit(_churn.Disturb);
        http.Items[typeof(ListFault)] = plan.ListFaultFor(number);
        switch (plan.For(number))
        {
            case Fault.TooManyRequests: await SendTooManyRequestsAsync(http.Response); break;
            case Fault.Unavailable: http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable; break;
            case Fault.ServerError: http.Response.StatusCode = StatusCodes.Status500InternalServerError; break;
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
        if (plan.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (_quota is null)
            served.Dialect.Troubles.TellQuota(response, 100, 0, served.Time.GetUtcNow().AddSeconds(Math.Min(plan.RetryAfter ?? 0, Longest)));
        await served.Dialect.Troubles.SendTooManyRequestsAsync(response);
    }

    private Task SendPageAsync(HttpResponse response)
    {
        response.ContentType = "text/html;charset=UTF-8";
        return response.WriteAsync(served.Dialect.Troubles.PageForPeople);
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
