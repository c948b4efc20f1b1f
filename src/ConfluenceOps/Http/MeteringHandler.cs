namespace ConfluenceOps.Http;

/// <summary>Counts what goes out. Stands inside the retries, so that repetitions count as the server counts them.</summary>
internal sealed class MeteringHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return base.SendAsync(request, cancellationToken);
    }
}
