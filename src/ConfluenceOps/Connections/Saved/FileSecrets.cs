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
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

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
            return Encoding.UTF8.GetString(OperatingSystem.IsWindows() ? ProtectedData.Unprotect(bytes, null, DataProtectionScope.CurrentUser) : Decrypt(bytes));
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
            CreateFolder();
            var bytes = Encoding.UTF8.GetBytes(secret);
            var kept = OperatingSystem.IsWindows() ? ProtectedData.Protect(bytes, null, DataProtectionScope.CurrentUser) : Encrypt(bytes);
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

    private byte[] Encrypt(byte[] bytes)
    {
        var kept = new byte[NonceBytes + TagBytes + bytes.Length];
        var nonce = kept.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Key(), TagBytes);
        cipher.Encrypt(nonce, bytes, kept.AsSpan(NonceBytes + TagBytes), kept.AsSpan(NonceBytes, TagBytes));
        return kept;
    }

    private byte[] Decrypt(byte[] kept)
    {
        if (kept.Length < NonceBytes + TagBytes)
            throw new CryptographicException("The file is too short.");
        var bytes = new byte[kept.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(Key(), TagBytes);
        cipher.Decrypt(kept.AsSpan(0, NonceBytes), kept.AsSpan(NonceBytes + TagBytes), kept.AsSpan(NonceBytes, TagBytes), bytes);
        return bytes;
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
            made.Write(RandomNumberGenerator.GetBytes(KeyBytes));
        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            _folder.Create();
        else
            Directory.CreateDirectory(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Names come from people: the file has the name's hash.
    private string FileOf(string name) => Path.Combine(_folder.FullName, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())))[..32].ToLowerInvariant());
}
