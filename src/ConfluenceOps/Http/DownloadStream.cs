using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Http;

/// <summary>The bytes of a file as they arrive. A connection that breaks or falls silent is a named error, never an early end.</summary>
internal sealed class DownloadStream(HttpResponseMessage answer, Stream bytes, string what, TimeSpan patience) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(patience);
        try
        {
            return await bytes.ReadAsync(buffer, stop.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (IsFault(error) && !cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(error);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return bytes.Read(buffer, offset, count);
        }
        catch (Exception error) when (IsFault(error))
        {
            throw Unreachable(error);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            answer.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsFault(Exception error) => error is IOException or HttpRequestException or OperationCanceledException;

    private SiteUnreachableException Unreachable(Exception error) => new(
        answer.RequestMessage?.RequestUri?.Host ?? "the site",
        error is OperationCanceledException ? ConnectionFault.Stalled(what) : ConnectionFault.Of(error, what),
        error);
}
