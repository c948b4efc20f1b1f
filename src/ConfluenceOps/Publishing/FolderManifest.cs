using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing;

/// <summary>What an export wrote into a folder: what it may change and remove, and nothing else.</summary>
internal sealed record FolderManifest
{
    public const string FileName = ".confluenceops-export.json";

    /// <summary>The state of the catalog that was written; null when the export did not come to its end.</summary>
    public CatalogState? State { get; init; }

    /// <summary>What was asked for.</summary>
    public string Request { get; init; } = "";

    /// <summary>The files by path, with slashes.</summary>
    public Dictionary<string, WrittenFile> Files { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Reads what the last export wrote; nothing when there was none.</summary>
    public static FolderManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return new FolderManifest();
        try
        {
            using var stream = File.OpenRead(path);
            var read = JsonSerializer.Deserialize(stream, ManifestJson.Default.FolderManifest) ?? new FolderManifest();
            // Paths come from a file that anybody can write: none leads out of the folder.
            return read with { Files = new(read.Files.Where(file => IsInside(file.Key)), StringComparer.Ordinal) };
        }
        catch (JsonException)
        {
            // Of a list that cannot be read nothing is known to be ours.
            return new FolderManifest();
        }
    }

    /// <summary>Writes itself, whole or not at all.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var draft = $"{path}.new";
        using (var stream = File.Create(draft))
            JsonSerializer.Serialize(stream, this, ManifestJson.Default.FolderManifest);
        File.Move(draft, path, overwrite: true);
    }

    private static bool IsInside(string path) =>
        !path.Split('/', '\\').Any(part => part is "" or "." or ".." || part.Contains(':', StringComparison.Ordinal));
}

/// <summary>A file as it was written.</summary>
/// <param name="Content">A hash of what it holds.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When, in ticks of UTC; with the length it tells whether somebody else changed it.</param>
internal sealed record WrittenFile(string Content, long Length, long Written);

[JsonSerializable(typeof(FolderManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
