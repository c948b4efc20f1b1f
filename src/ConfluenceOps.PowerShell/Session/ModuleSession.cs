using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ConfluenceOps.Connections.Diagnostics;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Sandbox;

namespace ConfluenceOps.PowerShell.Session;

/// <summary>What the module keeps between two cmdlets of a runspace: open connections and running sandboxes.</summary>
internal sealed class ModuleSession
{
    private static readonly ConditionalWeakTable<Runspace, ModuleSession> Sessions = [];

    /// <summary>How many errors are remembered for support.</summary>
    private const int MostErrors = 50;

    private readonly List<SiteConnection> _connections = [];
    private readonly List<ConfluenceSandbox> _sandboxes = [];
    private readonly Recent<NotedError> _errors = new(MostErrors);

    /// <summary>That of the runspace whose pipeline runs on this thread.</summary>
    public static ModuleSession Current => Sessions.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>Open connections; the one that cmdlets use by default comes last.</summary>
    public IReadOnlyList<SiteConnection> Connections => [.. _connections];

    /// <summary>Sandboxes that were started here and not stopped.</summary>
    public IReadOnlyList<ConfluenceSandbox> Sandboxes => [.. _sandboxes];

    /// <summary>The last errors, oldest first.</summary>
    public IReadOnlyList<NotedError> Errors => _errors.Read();

    /// <summary>The connection that cmdlets use by default; null when there is none.</summary>
    public SiteConnection? Default => _connections.LastOrDefault();

    /// <summary>The connection of that name; the one made last where a site was connected to twice.</summary>
    public SiteConnection? Find(string name) =>
        _connections.LastOrDefault(connection => connection.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes in a connection, as the default one. It stands in for an earlier one of the same name and account to the same site.</summary>
    public void Add(SiteConnection connection)
    {
        if (_connections.Find(earlier => earlier.Name == connection.Name && earlier.Url == connection.Url && earlier.User.AccountId == connection.User.AccountId) is { } earlier)
            Close(earlier);
        _connections.Add(connection);
        MarkDefault();
    }

    /// <summary>Closes a connection.</summary>
    public void Close(SiteConnection connection)
    {
        _connections.Remove(connection);
        connection.Close();
        MarkDefault();
    }

    /// <summary>Notes an error for whoever asks later what went wrong.</summary>
    public void Note(NotedError error) => _errors.Add(error);

    /// <summary>Takes in a sandbox.</summary>
    public void Add(ConfluenceSandbox sandbox) => _sandboxes.Add(sandbox);

    /// <summary>Stops a sandbox and closes the connections to it; nothing happens when that was done before.</summary>
    public void Stop(ConfluenceSandbox sandbox)
    {
        if (!_sandboxes.Remove(sandbox))
            return;
        foreach (var connection in _connections.Where(connection => connection.Url.Authority == sandbox.Url.Authority).ToList())
            Close(connection);
        sandbox.Stop();
    }

    /// <summary>Closes and stops everything.</summary>
    public void Clear()
    {
        foreach (var sandbox in Sandboxes)
            Stop(sandbox);
        foreach (var connection in Connections)
            Close(connection);
    }

    private void MarkDefault()
    {
        foreach (var connection in _connections)
            connection.IsDefault = connection == Default;
    }
}
