namespace ConfluenceOps.Http;

/// <summary>Counts what goes out. Stands inside the retries, so that repetitions count as the server counts them.</summary>
internal sealed class MeteringHandler(Meter meter, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        meter.Send();
        return base.SendAsync(request, cancellationToken);
    }
}
