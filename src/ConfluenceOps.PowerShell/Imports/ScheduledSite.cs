using ConfluenceOps.Connections;
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
    private OpenConnection? _own;

    public async Task<ISite> ConnectAsync(CancellationToken cancel) =>
        (given ?? (name is null ? session.Default : session.Find(name)))?.Site
        ?? (_own = await NamedConnection.OpenAsync(name, new ConnectionOpener { OnRetry = AsyncCommand.Tell }, SecretVault.Of, cancel)).Site;

    public void Dispose() => _own?.Dispose();
}
