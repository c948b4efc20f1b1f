using System.Management.Automation;
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
/// <code>(Get-ConfluenceConnection | Where-Object IsDefault).Account</code>
/// <para>Says as whom the cmdlets ask.</para>
/// </example>
/// <example>
/// <code>(Get-ConfluenceConnection | Where-Object IsDefault).Meter</code>
/// <para>Says how many requests were sent, what they take from the site's quota, and how long the site made them wait.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceConnection")]
[OutputType(typeof(SiteConnection))]
public sealed class GetConfluenceConnectionCommand : AsyncCommand
{
    /// <summary>Names of connections, which are their hosts; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards, ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
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
