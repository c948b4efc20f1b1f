namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Which files are on which page, in their current versions.</summary>
internal sealed class FileIndex(PropertyIndex properties, ExportDescriptor descriptor)
{
    private readonly Dictionary<long, List<FileRow>> _onContent = [];
    private readonly Dictionary<long, FileRow> _byId = [];

    public void Add(ExportObject file)
    {
        var container = file.Target("containerContent");
        if (container == ObjectValues.None)
            container = file.Target("content");
        if (!file.IsLatest() || file.Status() != "current" || container == ObjectValues.None)
            return;
        var row = new FileRow(
            ObjectValues.Id(file.Id),
            container,
            file.Text("title") ?? file.Text("fileName") ?? file.Id,
            file.Text("contentType"),
            file.Number("fileSize"),
            file.Version("attachmentVersion", "version"),
            file.Text("versionComment") ?? file.Text("comment") ?? "",
            descriptor.ReadTime(file.Text("lastModificationDate") ?? file.Text("creationDate")) ?? DateTimeOffset.UnixEpoch,
            [.. file.Members("contentProperties")]);
        if (!_byId.TryAdd(row.Id, row))
            return;
        if (!_onContent.TryGetValue(container, out var rows))
            _onContent[container] = rows = [];
        rows.Add(row);
    }

    public FileRow? Find(long id) => _byId.GetValueOrDefault(id);

    public IReadOnlyList<FileRow> Of(long content) => _onContent.TryGetValue(content, out var rows) ? rows : [];

    public string MediaType(FileRow row) => row.MediaType ?? properties.Find(row.Properties, "MEDIA_TYPE") ?? "application/octet-stream";

    /// <summary>The size that the export says; null when it does not.</summary>
    public long? Size(FileRow row) =>
        row.Size ?? (properties.Find(row.Properties, "FILESIZE") is { } size && ObjectValues.Id(size) is var bytes and > 0 ? bytes : null);
}

/// <summary>A file on a page as the export's index keeps it.</summary>
internal sealed record FileRow(
    long Id, long Container, string Name, string? MediaType, long? Size, int Version, string Comment, DateTimeOffset Modified, long[] Properties);
