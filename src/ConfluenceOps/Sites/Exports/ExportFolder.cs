namespace ConfluenceOps.Sites.Exports;

/// <summary>An export that somebody has unpacked.</summary>
internal sealed class ExportFolder(string root) : IExportFiles
{
    public IEnumerable<string> TopNames =>
        new DirectoryInfo(root).EnumerateFiles().Select(file => file.Name);

    public Stream? Open(string name) => Find(name) is { } path
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan)
        : null;

    public long? Measure(string name) => Find(name) is { } path ? new FileInfo(path).Length : null;

    public void Dispose()
    {
    }

    private string? Find(string name)
    {
        var path = root;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            // An archive from a stranger can unpack to links that lead anywhere.
            if (new FileInfo(path).LinkTarget is not null)
                return null;
        }

        return File.Exists(path) ? path : null;
    }
}
