using ConfluenceOps.Connections.OAuth;

namespace ConfluenceOps.Connections.Saved;

/// <summary>The tokens of a saved connection, which all processes of the user share.</summary>
internal sealed class StoredTokens(SavedConnection saved, ConnectionSecret secret, ISecretStore store, string holdFile) : ITokenVault
{
    public Task<IDisposable> HoldAsync(CancellationToken cancel) => FileHold.TakeAsync(holdFile, cancel);

    public async Task<TokenSet?> ReadAsync(CancellationToken cancel) =>
        await store.ReadAsync(saved.SecretName, cancel).ConfigureAwait(false) is { } stored
            ? ConnectionSecret.FromStored(stored, saved.Profile.Method).Tokens
            : null;

    public Task WriteAsync(TokenSet tokens, CancellationToken cancel) => store.WriteAsync(saved.SecretName, secret.With(tokens).ToStored(), cancel);
}
