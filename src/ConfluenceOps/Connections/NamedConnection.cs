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
        var environment = new EnvironmentConnection(name);
        var connections = new SavedConnections();
        if (name is not null && !environment.HasOwn && await connections.LookUpAsync(name, cancel).ConfigureAwait(false) is { } saved)
            return await connections.OpenAsync(saved, storeOf(saved.Vault), opener, cancel).ConfigureAwait(false);
        var (profile, secret) = environment.Read();
        return await opener.OpenAsync(profile, secret, cancel).ConfigureAwait(false);
    }
}
