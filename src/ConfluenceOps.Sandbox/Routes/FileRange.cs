using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The part of a file that a request wants: all of it, or the rest from a byte on.</summary>
/// <remarks>RFC 9110, section 14. Ranges of any other form are passed over, which it allows.</remarks>
internal readonly record struct FileRange(long Start)
{
    /// <summary>Sets the status and the headers of the answer.</summary>
    /// <returns>Null when the file has no such part and nothing more is to be sent.</returns>
    public static async Task<FileRange?> ChooseAsync(Exchange exchange, SandboxAttachment file)
    {
        if (exchange.Http.Request.GetTypedHeaders().Range is not { Unit.Value: "bytes", Ranges: { Count: 1 } ranges } || ranges.First() is not { From: { } start, To: null })
            return new FileRange(0);
        var response = exchange.Http.Response;
        var size = await MeasureAsync(file, exchange.Http.RequestAborted);
        if (start >= size)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(size);
            return null;
        }

        response.StatusCode = StatusCodes.Status206PartialContent;
        response.GetTypedHeaders().ContentRange = new ContentRangeHeaderValue(start, size - 1, size);
        response.ContentLength = size - start;
        return new FileRange(start);
    }

    /// <summary>Moves to the first byte that is wanted; files in an archive can only be read from their beginning.</summary>
    public async Task SkipAsync(Stream content, CancellationToken cancel)
    {
        if (content.CanSeek)
            content.Position = Start;
        else
            await ReadAsync(content, Start, cancel);
    }

    /// <summary>Exports do not always say the size of a file, and not always the right one.</summary>
    private static async Task<long> MeasureAsync(SandboxAttachment file, CancellationToken cancel)
    {
        await using var content = AttachmentContent.Open(file)!;
        return content.CanSeek ? content.Length : await ReadAsync(content, long.MaxValue, cancel);
    }

    private static async Task<long> ReadAsync(Stream content, long most, CancellationToken cancel)
    {
        var (done, buffer) = (0L, new byte[64 * 1024]);
        while (done < most && await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - done)), cancel) is > 0 and var read)
            done += read;
        return done;
    }
}
