using System.Net;

namespace ConfluenceOps.Http;

/// <summary>The connections: for answers, which may come packed, and for files, which come as they are.</summary>
/// <remarks>A range counts the bytes that are sent, so the rest of a packed file would be no rest of the file.</remarks>
internal sealed class TransportHandler() : DelegatingHandler(Connections(DecompressionMethods.All))
{
    private readonly HttpMessageInvoker _files = new(Connections(DecompressionMethods.None));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Options.TryGetValue(PacingHandler.Streamed, out var streamed) && streamed
            ? _files.SendAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _files.Dispose();
        base.Dispose(disposing);
    }

    // A redirect is never followed: an interface does not move, and a log-in page is not an answer.
    private static SocketsHttpHandler Connections(DecompressionMethods unpacking) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = unpacking,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
