using System.Security.Cryptography;
using System.Text;

namespace ConfluenceOps.Connections.Saved;

/// <summary>The product's own store: a file for each secret that only the user can read, encrypted with what the platform offers.</summary>
/// <remarks>
/// Windows encrypts for the user's account (DPAPI). Elsewhere no interface is on every machine, so that the key is a file beside, which only
/// the user can read either: it keeps secrets out of what copies files, and not from a program that runs as the user.
/// </remarks>
public sealed class FileSecrets : ISecretStore
{
    private readonly DirectoryInfo _folder;

    /// <summary>The store in a folder.</summary>
    /// <param name="folder">The folder of the user's settings; null for the usual one.</param>
    public FileSecrets(string? folder = null) => _folder = new DirectoryInfo(Path.Combine(folder ?? SettingsFolder.Default(), "secrets"));

    /// <inheritdoc/>
    public string? Name => null;

    /// <inheritdoc/>
    public string? Weakness => OperatingSystem.IsWindows()
        ? null
        : $"The secret is kept in {_folder.FullName}, which only this user can read; the key is there too, so that any program of this user could. A SecretManagement vault (-Vault) protects it better.";

    /// <inheritdoc/>
    public async Task<string?> ReadAsync(string name, CancellationToken cancel)
    {
        var file = FileOf(name);
        if (!File.Exists(file))
            return null;
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel).ConfigureAwait(false);
            return Encoding.UTF8.GetString(OperatingSystem.IsWindows() ? ProtectedData.Unprotect(bytes, null, DataProtectionScope.CurrentUser) : Seal.Open(Key(), bytes));
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SecretNotReadableException(name, _folder.FullName, error);
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(string name, string secret, CancellationToken cancel)
    {
        try
        {
            SettingsFolder.MakeForUser(_folder.FullName);
            var bytes = Encoding.UTF8.GetBytes(secret);
            var kept = OperatingSystem.IsWindows() ? ProtectedData.Protect(bytes, null, DataProtectionScope.CurrentUser) : Seal.Close(Key(), bytes);
            await WholeFile.WriteAsync(FileOf(name), stream => stream.WriteAsync(kept, cancel).AsTask(), cancel, onlyForUser: true).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SavedConnectionsException.Unwritable(_folder.FullName, error);
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancel)
    {
        if (_folder.Exists)
            File.Delete(FileOf(name));
        return Task.CompletedTask;
    }

    /// <summary>The key, made at its first use.</summary>
    private byte[] Key()
    {
        var path = Path.Combine(_folder.FullName, "key");
        if (!File.Exists(path))
            MakeKey(path);
        return File.ReadAllBytes(path);
    }

    // Whole or not at all, and whoever comes second takes the first one's.
    private static void MakeKey(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var made = new FileStream(draft, WholeFile.OnlyForUser))
            made.Write(Seal.NewKey());
        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private string FileOf(string name) => Path.Combine(_folder.FullName, HashedName.Of(name));
}
