using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>The files of documents: a folder in which a file is named by the hash of what it holds, so that the same file is kept once.</summary>
/// <param name="folder">The folder; made when the first file comes.</param>
public sealed class FileStore(string folder)
{
    private const int LongestExtension = 10;
    private const string Parts = "parts";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The files of the catalog at a place: they lie in a folder beside it.</summary>
    /// <param name="location">The catalog's file.</param>
    public static FileStore Beside(string location) => new(FolderBeside(location));

    /// <summary>The folder for the files of the catalog at a place.</summary>
    internal static string FolderBeside(string location) => Path.ChangeExtension(location, ".files");

    /// <summary>Where a file lies.</summary>
    /// <param name="storedAs">What <see cref="ReceiveAsync"/> called it.</param>
    public string PathOf(string storedAs) => Path.Combine(folder, storedAs);

    /// <summary>How long a file is; null when it is not here.</summary>
    internal long? SizeOf(string storedAs) => IsName(storedAs) && new FileInfo(PathOf(storedAs)) is { Exists: true } file ? file.Length : null;

    /// <summary>Whether a file holds what its name says.</summary>
    internal bool IsWhole(string storedAs)
    {
        using var file = File.OpenRead(PathOf(storedAs));
        return Convert.ToHexString(SHA256.HashData(file)).Equals(Path.GetFileNameWithoutExtension(storedAs), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Everything that lies here, half fetched files included, by the name under which it lies.</summary>
    internal IEnumerable<(string Name, FileInfo File)> List() =>
        Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file))
            : [];

    /// <summary>Copies a file to another store.</summary>
    internal void Copy(string storedAs, FileStore other)
    {
        var target = other.PathOf(storedAs);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(PathOf(storedAs), target, overwrite: true);
    }

    /// <summary>Deletes a file.</summary>
    internal void Remove(string storedAs) => File.Delete(PathOf(storedAs));

    /// <summary>Deletes the files that are not among some names and that nobody has touched since a time. What is not named as files are here stays.</summary>
    /// <returns>How many there were.</returns>
    internal int RemoveOthers(IReadOnlySet<string> names, DateTime before)
    {
        var others = List().Where(file => !names.Contains(file.Name) && (IsName(file.Name) || IsPart(file.Name)) && file.File.LastWriteTimeUtc < before).ToList();
        foreach (var (name, _) in others)
            Remove(name);
        RemoveEmptyFolders();
        return others.Count;
    }

    /// <summary>Deletes the folders that hold nothing.</summary>
    internal void RemoveEmptyFolders()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var empty in Directory.GetDirectories(folder).Append(folder).Where(directory => !Directory.EnumerateFileSystemEntries(directory).Any()))
            Directory.Delete(empty);
    }

    /// <summary>Fetches a file; what an attempt before has left half done is gone on with.</summary>
    /// <param name="file">The file.</param>
    /// <param name="open">Opens it at the site, from a byte on.</param>
    /// <param name="cancel">Stops; what is here by then is kept for the next attempt.</param>
    /// <returns>The name under which it is kept; null when the site has lost it.</returns>
    /// <exception cref="FileNotWholeException">It is not as long as the site says.</exception>
    /// <exception cref="FileStoreException">The folder cannot be written.</exception>
    public async Task<string?> ReceiveAsync(Attachment file, Func<long, Task<FileContent?>> open, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(open);
        var part = PartOf(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(part)!);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var target = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            await using (target.ConfigureAwait(false))
            {
                if (!await FetchAsync(file, target, hash, open, cancel).ConfigureAwait(false))
                    return null;
                if (file.Size is { } size && target.Length is var received && received != size)
                {
                    // What is too long will not become right by going on.
                    if (received > size)
                        target.SetLength(0);
                    throw new FileNotWholeException(file.FileName, size, received);
                }
            }
            return Keep(part, hash, file.FileName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FileStoreException(folder, error);
        }
    }

    private static async Task<bool> FetchAsync(
        Attachment file, FileStream target, IncrementalHash hash, Func<long, Task<FileContent?>> open, CancellationToken cancel)
    {
        if (await open(target.Length).ConfigureAwait(false) is not { } content)
            return false;
        await using (content.ConfigureAwait(false))
        {
            target.SetLength(content.Start);
            var buffer = new byte[81920];
            target.Position = 0;
            while (await target.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var known)
                hash.AppendData(buffer, 0, known);
            while (await ReadAsync(file, content.Bytes, buffer, cancel).ConfigureAwait(false) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            }
            return true;
        }
    }

    /// <summary>Tells a connection that breaks from a disk that does.</summary>
    private static async ValueTask<int> ReadAsync(Attachment file, Stream source, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await source.ReadAsync(buffer, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            throw new FileNotWholeException(file.FileName, error);
        }
    }

    private string Keep(string part, IncrementalHash hash, string fileName)
    {
        var name = Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
        var storedAs = $"{name[..2]}/{name}{ExtensionOf(fileName)}";
        var path = PathOf(storedAs);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(part, path, overwrite: true);
        return storedAs;
    }

    /// <summary>An id of a stranger becomes a path only as a hash.</summary>
    private string PartOf(Attachment file)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Url}|{file.Id}|{file.Version}")));
        return Path.Combine(folder, Parts, name);
    }

    /// <summary>Whether a file may be called so: what a damaged catalog says must not lead out of the folder.</summary>
    private static bool IsName(string name) =>
        name.Length >= 67 && name[2] == '/' && name.AsSpan(0, 2).SequenceEqual(name.AsSpan(3, 2)) && name.AsSpan(3, 64).IndexOfAnyExcept(Hexadecimal) < 0
        && (name.Length == 67 || (name[67] == '.' && name[68..].All(char.IsAsciiLetterOrDigit)));

    private static bool IsPart(string name) => name.StartsWith($"{Parts}/", StringComparison.Ordinal);

    /// <summary>Kept because programs choose by it how to show a file; cut to what no system reads anything else into.</summary>
    private static string ExtensionOf(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var extension = dot < 0 ? "" : fileName[(dot + 1)..].ToLowerInvariant();
        return extension.Length is > 0 and <= LongestExtension && extension.All(char.IsAsciiLetterOrDigit) ? $".{extension}" : "";
    }
}
