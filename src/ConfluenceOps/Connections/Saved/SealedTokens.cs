using System.Security.Cryptography;
using System.Text.Json;
using ConfluenceOps.Connections.OAuth;

namespace ConfluenceOps.Connections.Saved;

/// <summary>The tokens of a saved connection, which all processes of the user share: a file, sealed with a key that the store of secrets has.</summary>
/// <remarks>
/// Refresh tokens die with their use, so that whoever renews must see what another process wrote a moment ago. Vaults are free
/// to keep what they have read: that of SecretStore shows another process's change after seconds, and puts back what was there before.
/// </remarks>
internal sealed class SealedTokens(string path, byte[] key) : ITokenVault
{
    public Task<IDisposable> HoldAsync(CancellationToken cancel) => FileHold.TakeAsync($"{path}.lock", cancel);

    public async Task<TokenSet?> ReadAsync(CancellationToken cancel)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize(Seal.Open(key, await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false)), ConsentJson.Default.KeptTokens);
            return kept is null ? null : new TokenSet { AccessToken = kept.AccessToken, RefreshToken = kept.RefreshToken, Expires = kept.Expires, Scopes = kept.Scopes };
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            // Saved anew under another key meanwhile: the consent that this key belongs to is over.
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SecretNotReadableException(Path.GetFileName(path), Path.GetDirectoryName(path)!, error);
        }
    }

    public async Task WriteAsync(TokenSet tokens, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new KeptTokens(tokens.AccessToken, tokens.RefreshToken, tokens.Expires, tokens.Scopes), ConsentJson.Default.KeptTokens);
        try
        {
            SettingsFolder.MakeForUser(Path.GetDirectoryName(path)!);
            await WholeFile.WriteAsync(path, stream => stream.WriteAsync(Seal.Close(key, bytes), cancel).AsTask(), cancel, onlyForUser: true).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SavedConnectionsException.Unwritable(path, error);
        }
    }

    /// <summary>Forgets them.</summary>
    public static void Remove(string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            return;
        File.Delete(path);
        File.Delete($"{path}.lock");
    }
}
