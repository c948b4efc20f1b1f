using System.Collections.Concurrent;
using System.IO.Compression;

namespace ConfluenceOps.Sites.Exports;

/// <summary>An export as Confluence wrote it: one zip file.</summary>
internal sealed class ExportArchive : IExportFiles
{
    private readonly string _path;
    private readonly FileStream _hold;

    // To open an archive is to read its whole list of files, which may be long.
    private readonly ConcurrentBag<ZipArchive> _idle = [];
    private volatile bool _closed;

    public ExportArchive(string path)
    {
        _path = path;
        // Held open so that nobody replaces the file between two reads of it.
        _hold = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        try
        {
            using var archive = ZipFile.OpenRead(path);
            TopNames = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.Contains('/', StringComparison.Ordinal)).Take(100)];
        }
        catch
        {
            _hold.Dispose();
            throw;
        }
    }

    public IEnumerable<string> TopNames { get; }

    public Stream? Open(string name)
    {
        // One archive a stream: the entries of one archive share a position and cannot be read at the same time.
        var archive = Take();
        try
        {
            if (archive.GetEntry(name) is { } entry)
                return new EntryStream(this, archive, entry.Open());
            GiveBack(archive);
            return null;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    public long? Measure(string name)
    {
        var archive = Take();
        var size = archive.GetEntry(name)?.Length;
        GiveBack(archive);
        return size;
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var archive))
            archive.Dispose();
        _hold.Dispose();
    }

    private ZipArchive Take() => _idle.TryTake(out var archive) ? archive : ZipFile.OpenRead(_path);

    private void GiveBack(ZipArchive archive)
    {
        if (_closed)
            archive.Dispose();
        else
            _idle.Add(archive);
    }

    /// <summary>A file in the archive that gives the archive back when it is closed.</summary>
    private sealed class EntryStream(ExportArchive owner, ZipArchive archive, Stream content) : Stream
    {
        private int _open = 1;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => content.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => content.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            content.ReadAsync(buffer, cancellationToken);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && Interlocked.Exchange(ref _open, 0) == 1)
            {
                content.Dispose();
                owner.GiveBack(archive);
            }

            base.Dispose(disposing);
        }
    }
}
