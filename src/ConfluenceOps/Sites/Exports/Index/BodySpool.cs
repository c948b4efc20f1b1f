using System.Buffers;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>The bodies of an export in a file of our own, because they come in any order and are larger than memory.</summary>
internal sealed class BodySpool : IDisposable
{
    private readonly FileStream _file = Attempt(() => new FileStream(
        Path.Combine(Path.GetTempPath(), $"confluenceops-{Path.GetRandomFileName()}"), Options()));

    private readonly Dictionary<long, Place> _bodies = [];
    private readonly Dictionary<long, Place> _documents = [];
    private long _end;

    /// <summary>Takes a body from an object of the export.</summary>
    /// <remarks>Type 1 is the raw data of apps; pages have their storage format as 2 and, before Confluence 4, wiki markup as 0.</remarks>
    public void Add(ExportObject body)
    {
        var owner = body.Target("content");
        var text = body.Text("body") ?? "";
        switch (body.Text("bodyType"))
        {
            case "2":
                _bodies[owner] = Write(text, BodyFormat.Storage);
                break;
            case "0" when !_bodies.ContainsKey(owner):
                _bodies[owner] = Write(text, BodyFormat.Wiki);
                break;
        }
    }

    /// <summary>Takes a body in the format of the new editor.</summary>
    public void AddDocument(ExportObject body)
    {
        if (body.Text("body") is { } text)
            _documents[body.Target("content")] = Write(text, BodyFormat.AtlasDocument);
    }

    /// <summary>Where the body of a page stands among all; for reading many in the order in which they lie.</summary>
    public long Order(long owner) => _bodies.TryGetValue(owner, out var place) ? place.Start : -1;

    /// <summary>The body of a page, an earlier version or a comment.</summary>
    /// <returns>Null when the export came without it.</returns>
    public (string Text, BodyFormat Format)? Read(long owner, BodyFormat wanted = BodyFormat.Storage)
    {
        if (wanted == BodyFormat.AtlasDocument && _documents.TryGetValue(owner, out var place))
            return (Read(place), place.Format);
        return _bodies.TryGetValue(owner, out place) || _documents.TryGetValue(owner, out place) ? (Read(place), place.Format) : null;
    }

    /// <summary>Makes what was added readable.</summary>
    public void Complete() => Attempt(() =>
    {
        _file.Flush();
        return true;
    });

    public void Dispose() => _file.Dispose();

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 256 * 1024,
            Options = FileOptions.DeleteOnClose,
        };
        // Pages may be restricted on the site; nobody else on this machine may read them here.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static T Attempt<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NoRoomForExportException(Path.GetTempPath(), error);
        }
    }

    private Place Write(string text, BodyFormat format)
    {
        var memory = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, memory);
            Attempt(() =>
            {
                _file.Write(memory, 0, length);
                return true;
            });
            var place = new Place(_end, length, format);
            _end += length;
            return place;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(memory);
        }
    }

    private string Read(Place place)
    {
        var memory = ArrayPool<byte>.Shared.Rent(place.Length);
        try
        {
            for (var done = 0; done < place.Length;)
            {
                done += RandomAccess.Read(_file.SafeFileHandle, memory.AsSpan(done, place.Length - done), place.Start + done) is > 0 and var read
                    ? read
                    : throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The temporary file ends before byte {place.Start + place.Length}."));
            }
            return Encoding.UTF8.GetString(memory, 0, place.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(memory);
        }
    }

    private readonly record struct Place(long Start, int Length, BodyFormat Format);
}
