using System.Net;

namespace ConfluenceOps.Http;

/// <summary>A body that is still on its way, and counts as a request under way until it is closed.</summary>
internal sealed class PacedContent : HttpContent
{
    private readonly HttpContent _body;
    private Action? _end;

    /// <param name="body">The body as it arrives.</param>
    /// <param name="end">Told once, when nobody reads it any more.</param>
    public PacedContent(HttpContent body, Action end)
    {
        _body = body;
        _end = end;
        foreach (var header in body.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => _body.ReadAsStreamAsync();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _body.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Headers.ContentLength ?? 0;
        return _body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
            Interlocked.Exchange(ref _end, null)?.Invoke();
        }
        base.Dispose(disposing);
    }
}
