using System.Text.Json;
using ConfluenceOps.Connections.OAuth;

namespace ConfluenceOps.Connections.Saved;

/// <summary>The connections that were saved on this machine for this user: a file of what is no secret.</summary>
public sealed class SavedConnections
{
    private const string FileName = "connections.json";

    private readonly DirectoryInfo _folder;

    /// <summary>Those of a folder.</summary>
    /// <param name="folder">The folder; null for the usual one.</param>
    public SavedConnections(string? folder = null) => _folder = new DirectoryInfo(folder ?? SettingsFolder.Default());

    private string Path => System.IO.Path.Combine(_folder.FullName, FileName);

    /// <summary>All of them, by name.</summary>
    /// <exception cref="SavedConnectionsException">The file cannot be read.</exception>
    public async Task<IReadOnlyList<SavedConnection>> ListAsync(CancellationToken cancel)
    {
        if (!File.Exists(Path))
            return [];
        try
        {
            using var stream = File.OpenRead(Path);
            var saved = await JsonSerializer.DeserializeAsync(stream, SavedJson.Default.ListSavedConnection, cancel).ConfigureAwait(false);
            return [.. (saved ?? []).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw SavedConnectionsException.Unreadable(Path, error);
        }
    }

    /// <summary>The one of a name, capitals aside.</summary>
    /// <exception cref="SavedConnectionsException">There is none, or the file cannot be read.</exception>
    public async Task<SavedConnection> FindAsync(string name, CancellationToken cancel) =>
        await LookUpAsync(name, cancel).ConfigureAwait(false)
        ?? throw SavedConnectionsException.NotSaved(name, [.. (await ListAsync(cancel).ConfigureAwait(false)).Select(one => one.Name)]);

    /// <summary>The one of a name, capitals aside; null where there is none.</summary>
    /// <exception cref="SavedConnectionsException">The file cannot be read.</exception>
    public async Task<SavedConnection?> LookUpAsync(string name, CancellationToken cancel) =>
        (await ListAsync(cancel).ConfigureAwait(false)).FirstOrDefault(one => IsNamed(one, name));

    /// <summary>Makes a saved connection again, with the secret from its store. What a consent gives is renewed there, for all processes.</summary>
    /// <exception cref="SavedConnectionsException">The store has no such secret.</exception>
    public async Task<OpenConnection> OpenAsync(SavedConnection saved, ISecretStore store, ConnectionOpener opener, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(opener);
        var stored = await store.ReadAsync(saved.SecretName, cancel).ConfigureAwait(false) ?? throw SavedConnectionsException.NoSecret(saved);
        if (saved.Profile.Method != SignInMethod.Consent)
            return await opener.OpenAsync(saved.Profile, ConnectionSecret.Of(stored), cancel).ConfigureAwait(false);
        var consent = KeptConsent.Read(stored);
        ITokenVault vault = consent.Key is { } key ? new SealedTokens(TokensOf(saved.Name), key) : NoVault.Instance;
        var secret = ConnectionSecret.OfConsent(consent.Secret, await vault.ReadAsync(cancel).ConfigureAwait(false));
        return await opener.OpenAsync(saved.Profile, secret, vault, cancel).ConfigureAwait(false);
    }

    /// <summary>Saves a connection, in place of one of that name.</summary>
    public async Task<SavedConnection> SaveAsync(string name, OpenConnection connection, ISecretStore store, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(store);
        var saved = new SavedConnection(name, connection.Profile, store.Name);
        // The secret first: a connection without one would be found and then fail.
        if (connection.Secret is { Tokens: { } tokens, Value: var client } && saved.Profile.Method == SignInMethod.Consent)
        {
            var key = Seal.NewKey();
            await store.WriteAsync(saved.SecretName, new KeptConsent(client, key).ToStored(), cancel).ConfigureAwait(false);
            await new SealedTokens(TokensOf(name), key).WriteAsync(tokens, cancel).ConfigureAwait(false);
        }
        else
        {
            await store.WriteAsync(saved.SecretName, connection.Secret.Value, cancel).ConfigureAwait(false);
        }
        await ChangeAsync(all => [.. all.Where(one => !IsNamed(one, name)), saved], cancel).ConfigureAwait(false);
        return saved;
    }

    /// <summary>Forgets a connection and its secret.</summary>
    public async Task RemoveAsync(SavedConnection saved, ISecretStore store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(store);
        await store.RemoveAsync(saved.SecretName, cancel).ConfigureAwait(false);
        await ForgetAsync(saved, cancel).ConfigureAwait(false);
    }

    /// <summary>Forgets a connection, and leaves its secret where it is: for a store that is not to be had any more.</summary>
    public async Task ForgetAsync(SavedConnection saved, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(saved);
        await ChangeAsync(all => [.. all.Where(one => !IsNamed(one, saved.Name))], cancel).ConfigureAwait(false);
        SealedTokens.Remove(TokensOf(saved.Name));
    }

    private async Task ChangeAsync(Func<IReadOnlyList<SavedConnection>, List<SavedConnection>> change, CancellationToken cancel)
    {
        try
        {
            _folder.Create();
            using var hold = await FileHold.TakeAsync($"{Path}.lock", cancel).ConfigureAwait(false);
            var changed = change(await ListAsync(cancel).ConfigureAwait(false));
            await WholeFile.WriteAsync(Path, stream => JsonSerializer.SerializeAsync(stream, changed, SavedJson.Default.ListSavedConnection, cancel), cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SavedConnectionsException.Unwritable(Path, error);
        }
    }

    private string TokensOf(string name) => System.IO.Path.Combine(_folder.FullName, "tokens", HashedName.Of(name));

    private static bool IsNamed(SavedConnection saved, string name) => saved.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
