using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ConfluenceOps.Http;

/// <summary>Sends a request again when it failed for a reason that may pass, and never a write that may have happened.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    /// <summary>Marks a request that changes nothing although its method could: a look-up by POST.</summary>
    public static readonly HttpRequestOptionsKey<bool> Repeatable = new("ConfluenceOps.Repeatable");

    /// <summary>Marks a request that a site refuses by failing: status 500 is its answer.</summary>
    public static readonly HttpRequestOptionsKey<bool> FaultIsRefusal = new("ConfluenceOps.FaultIsRefusal");

    private static readonly ResiliencePropertyKey<HttpRequestMessage> RequestKey = new("request");
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryHandler(HttpSessionOptions options, Meter meter, HttpMessageHandler inner)
        : base(inner)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.Clock };
        if (options.MaxRetries > 0)
            builder.AddRetry(Retries(options, meter));
        _pipeline = builder.Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RequestKey, request);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (context, handler) => await handler.SendOnceAsync(context).ConfigureAwait(false), context, this).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> SendOnceAsync(ResilienceContext context) =>
        base.SendAsync(RequestOf(context), context.CancellationToken);

    private static RetryStrategyOptions<HttpResponseMessage> Retries(HttpSessionOptions options, Meter meter) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        Delay = options.RetryDelay,
        MaxDelay = TimeSpan.FromSeconds(30),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(MayPass(RequestOf(arguments.Context), arguments.Outcome)),
        DelayGenerator = arguments => ValueTask.FromResult(
            arguments.Outcome.Result is { } answer ? RetryAfter.Read(answer.Headers, options.Clock.GetUtcNow()) : null),
        OnRetry = arguments =>
        {
            options.OnRetry?.Invoke($"{Reason(arguments.Outcome)}; sending {RequestOf(arguments.Context).RequestUri?.AbsolutePath} again in {arguments.RetryDelay.TotalSeconds:0.0} s.");
            if (arguments.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests)
                meter.Wait(arguments.RetryDelay);
            arguments.Outcome.Result?.Dispose();
            return ValueTask.CompletedTask;
        },
    };

    private static bool MayPass(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome)
    {
        // Refused before anything was done, or never arrived: safe to send again, whatever it is.
        if (outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests || outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError })
            return true;
        if (!ChangesNothing(request) || (outcome.Result?.StatusCode == HttpStatusCode.InternalServerError && Is(request, FaultIsRefusal)))
            return false;
        return outcome.Exception is HttpRequestException { HttpRequestError: not HttpRequestError.NameResolutionError and not HttpRequestError.SecureConnectionError }
                or IOException or TimeoutRejectedException
            || outcome.Result?.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
    }

    private static bool ChangesNothing(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || Is(request, Repeatable);

    private static bool Is(HttpRequestMessage request, HttpRequestOptionsKey<bool> mark) => request.Options.TryGetValue(mark, out var marked) && marked;

    private static string Reason(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } answer ? $"The site answered {(int)answer.StatusCode}" : $"The connection failed ({outcome.Exception?.Message})";

    private static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);
}
