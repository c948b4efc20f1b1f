using System.Buffers;

namespace ConfluenceOps.Http;

/// <summary>Counts what goes out and keeps the newest of it. Stands inside the retries, so that repetitions count as the server counts them.</summary>
internal sealed class MeteringHandler(Meter meter, Recent<SentRequest> trail, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int LongestTraceId = 64;

    private static readonly SearchValues<char> _inTraceIds = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        meter.Send();
        var sent = clock.GetUtcNow();
        var start = clock.GetTimestamp();
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer.Headers.Date is { } there)
                meter.Note(there, clock.GetUtcNow());
            Keep((int)answer.StatusCode, null, TraceIdOf(answer));
            return answer;
        }
        catch (Exception error)
        {
            Keep(null, error is HttpRequestException { HttpRequestError: var fault } ? $"{fault}" : error.GetType().Name, null);
            throw;
        }

        void Keep(int? status, string? failure, string? traceId) =>
            trail.Add(new SentRequest(sent, request.Method.Method, Route.Of(request.RequestUri), status, failure, clock.GetElapsedTime(start), traceId));
    }

    // Cloud's name for it, and Data Center's. Whatever is no plain id came from somebody who puts words there.
    private static string? TraceIdOf(HttpResponseMessage answer) =>
        (answer.Headers.TryGetValues("Atl-Traceid", out var ids) || answer.Headers.TryGetValues("X-AREQUESTID", out ids))
        && ids.FirstOrDefault() is { Length: > 0 and <= LongestTraceId } id && !id.AsSpan().ContainsAnyExcept(_inTraceIds)
            ? id
            : null;
}
