namespace ConfluenceOps.Http;

/// <summary>Counts what goes out. Stands inside the retries, so that repetitions count as the server counts them.</summary>
internal sealed class MeteringHandler(Meter meter, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        meter.Send();
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Headers.Date is { } there)
            meter.Note(there, clock.GetUtcNow());
        return answer;
    }
}
