using ConfluenceOps.Connections;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Connections.Saved;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.PowerShell.Session;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>The site of a schedule: what the session is connected to under its name, else what the environment describes or was saved under it.</summary>
/// <param name="session">The session.</param>
/// <param name="given">The connection that somebody has named instead.</param>
/// <param name="name">The name that the schedule names; null for the default connection. One that is named stands in for no other.</param>
internal sealed class ScheduledSite(ModuleSession session, SiteConnection? given, string? name) : IDisposable
{
    // Tried once, whoever asks: an account that is refused too often is locked out.
    private Task<OpenConnection>? _own;

    public async Task<ISite> ConnectAsync(CancellationToken cancel) => Current?.Site ?? (await OpenAsync(cancel)).Site;

    /// <summary>The account that reads the pages; null where there is no connection, of which <see cref="ConnectAsync"/> says why.</summary>
    public async Task<CatalogActor?> FindReaderAsync(CancellationToken cancel)
    {
        try
        {
            if (Current is { } current)
                return current.Actor;
            var own = await OpenAsync(cancel);
            return CatalogActor.Account(own.Site.Address, own.User);
        }
        catch (ConfluenceOpsException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (_own is { IsCompletedSuccessfully: true })
            _own.Result.Dispose();
    }

    private SiteConnection? Current => given ?? (name is null ? session.Default : session.Find(name));

    private Task<OpenConnection> OpenAsync(CancellationToken cancel) =>
        _own ??= NamedConnection.OpenAsync(name, new ConnectionOpener { OnRetry = AsyncCommand.Tell }, SecretVault.Of, cancel);
}
