using System.Buffers;
using System.Net;

namespace ConfluenceOps.Http;

/// <summary>A body that was read whole into memory that is lent and given back.</summary>
/// <remarks>Answers are megabytes: as garbage, each would make the collector go through all that lives.</remarks>
internal sealed class LentContent : HttpContent
{
    private byte[] _memory;
    private int _length;

    private LentContent(int size) => _memory = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>The body.</summary>
    public ReadOnlySpan<byte> Bytes => _memory.AsSpan(0, _length);

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="IOException">The connection broke before it.</exception>
    public static async Task<LentContent> ReadAsync(HttpContent source, CancellationToken cancel)
    {
        const int FirstGuess = 64 * 1024;
        var body = new LentContent((int)Math.Min(source.Headers.ContentLength + 1 ?? FirstGuess, Array.MaxLength));
        try
        {
            using var stream = await source.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            while (await stream.ReadAsync(body.Room(), cancel).ConfigureAwait(false) is > 0 and var read)
                body._length += read;
            foreach (var header in source.Headers)
                body.Headers.TryAddWithoutValidation(header.Key, header.Value);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(_memory, 0, _length);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        var memory = Interlocked.Exchange(ref _memory, []);
        if (memory.Length > 0)
            ArrayPool<byte>.Shared.Return(memory);
        base.Dispose(disposing);
    }

    private Memory<byte> Room()
    {
        if (_length == _memory.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(2 * _length);
            _memory.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_memory);
            _memory = larger;
        }
        return _memory.AsMemory(_length);
    }
}
