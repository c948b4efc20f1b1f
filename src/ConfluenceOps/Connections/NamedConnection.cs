using ConfluenceOps.Connections.Saved;

namespace ConfluenceOps.Connections;

/// <summary>The connection that jobs mean by a name: the environment's variables of that name, else the one that was saved, else the variables without a name.</summary>
public static class NamedConnection
{
    /// <param name="name">The name; null for the one without a name, which only the environment has.</param>
    /// <param name="opener">Connects.</param>
    /// <param name="storeOf">The store of secrets that a vault's name means; null is the product's own.</param>
    /// <param name="cancel">Ends the requests.</param>
    /// <exception cref="ConnectionVariablesException">Nothing has that name.</exception>
    public static async Task<OpenConnection> OpenAsync(string? name, ConnectionOpener opener, Func<string?, ISecretStore> storeOf, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(opener);
        ArgumentNullException.ThrowIfNull(storeOf);
        if (await FindSavedAsync(name, cancel).ConfigureAwait(false) is { } saved)
            return await new SavedConnections().OpenAsync(saved, storeOf(saved.Vault), opener, cancel).ConfigureAwait(false);
        var (profile, secret) = new EnvironmentConnection(name).Read();
        return await opener.OpenAsync(profile, secret, cancel).ConfigureAwait(false);
    }

    /// <summary>The address that a connection would go to.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public static async Task<Uri> AddressOfAsync(string? name, CancellationToken cancel) =>
        (await FindSavedAsync(name, cancel).ConfigureAwait(false))?.Profile.Url ?? new EnvironmentConnection(name).Read().Profile.Url;

    private static async Task<SavedConnection?> FindSavedAsync(string? name, CancellationToken cancel) =>
        name is null || new EnvironmentConnection(name).HasOwn ? null : await new SavedConnections().LookUpAsync(name, cancel).ConfigureAwait(false);
}
