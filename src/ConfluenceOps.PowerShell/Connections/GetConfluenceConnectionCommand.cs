using System.Management.Automation;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Lists the sites that this session is connected to.</summary>
/// <remarks>Sends no request. To find out whether a connection still works, use Test-ConfluenceConnection.</remarks>
/// <example>
/// <code>Get-ConfluenceConnection</code>
/// <para>Lists the open connections; the default one is marked.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceConnection -Saved</code>
/// <para>Lists the connections that Save-ConfluenceConnection has saved, with no secret.</para>
/// </example>
/// <example>
/// <code>(Get-ConfluenceConnection | Where-Object IsDefault).Account</code>
/// <para>Says as whom the cmdlets ask.</para>
/// </example>
/// <example>
/// <code>(Get-ConfluenceConnection | Where-Object IsDefault).Meter</code>
/// <para>Says how many requests were sent, what they take from the site's quota, and how long the site made them wait.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceConnection")]
[OutputType(typeof(SiteConnection), typeof(SavedConnection))]
public sealed class GetConfluenceConnectionCommand : AsyncCommand
{
    /// <summary>Names of connections; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards, ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <summary>List the saved connections in place of the open ones.</summary>
    [Parameter]
    public SwitchParameter Saved { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel) => Saved ? ListSavedAsync(cancel) : ListOpenAsync();

    private async Task ListSavedAsync(CancellationToken cancel)
    {
        var connections = new SavedConnections();
        foreach (var name in Name)
        {
            if (!WildcardPattern.ContainsWildcardCharacters(name))
                await connections.FindAsync(name, cancel);
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            foreach (var saved in await connections.ListAsync(cancel))
                if (pattern.IsMatch(saved.Name))
                    await WriteAsync(saved);
        }
    }

    private async Task ListOpenAsync()
    {
        foreach (var name in Name)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = Session.Connections.Where(connection => pattern.IsMatch(connection.Name)).ToList();
            foreach (var connection in found)
                await WriteAsync(connection);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                await WriteErrorAsync(new NotConnectedException(name), name);
        }
    }
}
