using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Closes a connection to a site.</summary>
/// <remarks>Forgets the token. Where several connections are open, the one made before becomes the default again.</remarks>
/// <example>
/// <code>Disconnect-Confluence</code>
/// <para>Closes the connection that was made last.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceConnection | Disconnect-Confluence</code>
/// <para>Closes all connections of the session.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "Confluence")]
[OutputType(typeof(void))]
public sealed class DisconnectConfluenceCommand : AsyncCommand
{
    /// <summary>The connections to close, or their names. Left out: the one made last.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public SiteConnection[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel)
    {
        foreach (var connection in Connection ?? [Session.Default ?? throw new NotConnectedException()])
            Session.Close(connection);
        return Task.CompletedTask;
    }
}
