using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>The files of documents: a folder in which a file is named by the hash of what it holds, so that the same file is kept once.</summary>
/// <param name="folder">The folder; made when the first file comes.</param>
public sealed class FileStore(string folder)
{
    private const int LongestExtension = 10;

    /// <summary>Where a file lies.</summary>
    /// <param name="storedAs">What <see cref="ReceiveAsync"/> called it.</param>
    public string PathOf(string storedAs) => Path.Combine(folder, storedAs);

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
        return Path.Combine(folder, "parts", name);
    }

    /// <summary>Kept because programs choose by it how to show a file; cut to what no system reads anything else into.</summary>
    private static string ExtensionOf(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var extension = dot < 0 ? "" : fileName[(dot + 1)..].ToLowerInvariant();
        return extension.Length is > 0 and <= LongestExtension && extension.All(char.IsAsciiLetterOrDigit) ? $".{extension}" : "";
    }
}
