using System.Net;

namespace ConfluenceOps.Http;

/// <summary>Keeps the number of requests under way within bounds, bodies included, and makes all of them wait when the server asks one to.</summary>
internal sealed class PacingHandler(int maxInFlight, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Marks a request whose answer, when it is a good one, is read while it arrives.</summary>
    public static readonly HttpRequestOptionsKey<bool> Streamed = new("ConfluenceOps.Streamed");

    private readonly SemaphoreSlim _slots = new(maxInFlight);
    private long _quietUntil;
    private volatile bool _closed;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        var isOver = true;
        try
        {
            await WaitForQuietToEndAsync(cancellationToken).ConfigureAwait(false);
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && request.Options.TryGetValue(Streamed, out var streamed) && streamed)
            {
                response.Content = new PacedContent(response.Content, EndOne);
                isOver = false;
                return response;
            }
            // Read here, so that a connection that breaks in the middle of a body is repeated like any other.
            response.Content = await LentContent.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                KeepQuiet(RetryAfter.Read(response.Headers, clock.GetUtcNow()));
            return response;
        }
        finally
        {
            if (isOver)
                EndOne();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _closed = true;
            _slots.Dispose();
        }
        base.Dispose(disposing);
    }

    private void EndOne()
    {
        // A file may still be on its way when the session is closed.
        if (!_closed)
            _slots.Release();
    }

    private void KeepQuiet(TimeSpan? wait)
    {
        if (wait is { } time)
            Interlocked.Exchange(ref _quietUntil, (clock.GetUtcNow() + time).UtcTicks);
    }

    private async Task WaitForQuietToEndAsync(CancellationToken cancel)
    {
        var left = Interlocked.Read(ref _quietUntil) - clock.GetUtcNow().UtcTicks;
        if (left > 0)
            await Task.Delay(TimeSpan.FromTicks(left), clock, cancel).ConfigureAwait(false);
    }
}
