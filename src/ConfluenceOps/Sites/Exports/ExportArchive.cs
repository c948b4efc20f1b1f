using System.IO.Compression;

namespace ConfluenceOps.Sites.Exports;

/// <summary>An export as Confluence wrote it: one zip file.</summary>
internal sealed class ExportArchive : IExportFiles
{
    private readonly string _path;
    private readonly FileStream _hold;

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
        var archive = ZipFile.OpenRead(_path);
        try
        {
            if (archive.GetEntry(name) is { } entry)
                return new EntryStream(archive, entry.Open());
        }
        catch
        {
            archive.Dispose();
            throw;
        }

        archive.Dispose();
        return null;
    }

    public void Dispose() => _hold.Dispose();

    /// <summary>A file in the archive that takes the archive along when it is closed.</summary>
    private sealed class EntryStream(ZipArchive archive, Stream content) : Stream
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
            if (disposing)
            {
                content.Dispose();
                archive.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
