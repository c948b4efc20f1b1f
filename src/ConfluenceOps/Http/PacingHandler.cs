using System.Net;
using Polly;

namespace ConfluenceOps.Http;

/// <summary>Keeps requests within what the server bears: how many are under way, bodies included, and when they start.</summary>
/// <remarks>
/// Slows down when the server says that its limit is near, and not only when it refuses. The time for an attempt begins
/// when it is sent: whoever waits for a turn is not late.
/// </remarks>
internal sealed class PacingHandler(HttpSessionOptions options, Meter meter, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Marks a request whose answer, when it is a good one, is read while it arrives.</summary>
    public static readonly HttpRequestOptionsKey<bool> Streamed = new("ConfluenceOps.Streamed");

    private readonly InFlightWindow _window = new(options.MaxInFlight);
    private readonly Turnstile _turnstile = new(options.Clock);
    private readonly ResiliencePipeline _timeLimit = new ResiliencePipelineBuilder { TimeProvider = options.Clock }.AddTimeout(options.AttemptTimeout).Build();
    private RateLimit? _before;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = await _window.EnterAsync(cancellationToken).ConfigureAwait(false);
        var isOver = true;
        try
        {
            meter.Wait(await _turnstile.PassAsync(cancellationToken).ConfigureAwait(false));
            var answer = await _timeLimit.ExecuteAsync(async stop => await SendNowAsync(request, stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            isOver = answer.Content is not PacedContent;
            // Where a site keeps its files is another server, and none of its limits is the site's.
            if (request.RequestUri is { } address && options.Root.IsBaseOf(address))
                Heed(answer, number);
            return answer;
        }
        finally
        {
            if (isOver)
                _window.Leave();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _window.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendNowAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var answer = await base.SendAsync(request, cancel).ConfigureAwait(false);
        // Read here, so that a connection that breaks in the middle of a body is repeated like any other.
        answer.Content = answer.IsSuccessStatusCode && request.Options.TryGetValue(Streamed, out var streamed) && streamed
            ? new PacedContent(answer.Content, _window.Leave)
            : await LentContent.ReadAsync(answer.Content, cancel).ConfigureAwait(false);
        return answer;
    }

    private void Heed(HttpResponseMessage answer, long number)
    {
        var now = options.Clock.GetUtcNow();
        var limit = RateLimit.Read(answer.Headers, now);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            meter.Refuse();
            _window.Narrow(number);
            _turnstile.KeepQuiet(limit?.Quiet ?? TimeSpan.Zero);
        }
        else if (limit is { IsNear: true })
        {
            _window.Narrow(number);
            _turnstile.KeepApart(limit.Distance(_before, now), limit.Reset);
        }
        else
        {
            _window.Widen();
            if (limit is not null)
                _turnstile.Open();
        }
        if (limit is null)
            return;
        meter.Note(limit);
        _before = limit;
    }
}
