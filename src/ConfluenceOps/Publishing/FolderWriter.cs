using System.Security.Cryptography;

namespace ConfluenceOps.Publishing;

/// <summary>Writes files into a folder, and none that is as it should be or that somebody else has put there.</summary>
internal sealed class FolderWriter(string folder, FolderManifest before, bool force)
{
    private readonly List<string> _leftAlone = [];

    /// <summary>All files that are ours.</summary>
    public Dictionary<string, WrittenFile> Files { get; } = new(StringComparer.Ordinal);

    public int Written { get; private set; }

    public int Unchanged { get; private set; }

    public int Removed { get; private set; }

    public IReadOnlyList<string> LeftAlone => _leftAlone;

    /// <summary>Writes a text.</summary>
    public void Write(string path, byte[] text) =>
        Put(path, Convert.ToHexString(SHA256.HashData(text)), target => File.WriteAllBytes(target, text));

    /// <summary>Copies a file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="source">Where from.</param>
    /// <param name="content">What names its content.</param>
    public void Copy(string path, string source, string content) =>
        Put(path, content, target => File.Copy(source, target, overwrite: true));

    /// <summary>Removes what was written before and was not written now, and the folders that this leaves empty.</summary>
    public void RemoveOthers()
    {
        foreach (var (path, file) in before.Files.Where(file => !Files.ContainsKey(file.Key)))
        {
            var target = Full(path);
            if (!File.Exists(target))
                continue;
            if (!force && !IsAsWritten(target, file))
            {
                _leftAlone.Add(path);
                continue;
            }
            File.Delete(target);
            Removed++;
            RemoveEmpty(Path.GetDirectoryName(target)!);
        }
    }

    /// <summary>Whether every file is there as it was written.</summary>
    public static bool AllAsWritten(string folder, FolderManifest manifest) =>
        manifest.Files.All(file => IsAsWritten(Path.Combine(folder, file.Key), file.Value));

    private void Put(string path, string content, Action<string> write)
    {
        var target = Full(path);
        var known = before.Files.GetValueOrDefault(path);
        var isThere = File.Exists(target);
        if (isThere && known is not null && known.Content == content && IsAsWritten(target, known))
        {
            Files[path] = known;
            Unchanged++;
        }
        else if (isThere && !force && (known is null || !IsAsWritten(target, known)))
        {
            _leftAlone.Add(path);
            // Still ours where it once was: it may be brought back to what was written.
            if (known is not null)
                Files[path] = known;
        }
        else
        {
            Replace(target, write);
            var info = new FileInfo(target);
            Files[path] = new WrittenFile(content, info.Length, info.LastWriteTimeUtc.Ticks);
            Written++;
        }
    }

    /// <summary>Whoever stops this in the middle leaves the file of before or the one of now.</summary>
    private static void Replace(string target, Action<string> write)
    {
        var draft = $"{target}.new";
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        write(draft);
        File.Move(draft, target, overwrite: true);
    }

    private void RemoveEmpty(string directory)
    {
        for (; directory.Length > Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)).Length; directory = Path.GetDirectoryName(directory)!)
        {
            if (Directory.EnumerateFileSystemEntries(directory).Any())
                return;
            Directory.Delete(directory);
        }
    }

    private static bool IsAsWritten(string target, WrittenFile file)
    {
        var info = new FileInfo(target);
        return info.Exists && info.Length == file.Length && info.LastWriteTimeUtc.Ticks == file.Written;
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(folder, path));
}
