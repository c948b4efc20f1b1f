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
/// <code>Disconnect-Confluence -Revoke</code>
/// <para>Also gives the tokens of OAuth back; warns where a token can only be revoked where it was made.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceConnection | Disconnect-Confluence</code>
/// <para>Closes all connections of the session.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "Confluence", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class DisconnectConfluenceCommand : AsyncCommand
{
    /// <summary>The connections to close, or their names. Left out: the one made last.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public SiteConnection[]? Connection { get; set; }

    /// <summary>Also give the tokens back to who made them, so that nobody can use them any more.</summary>
    [Parameter]
    public SwitchParameter Revoke { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        foreach (var connection in Connection ?? [Session.Default ?? throw new NotConnectedException()])
        {
            if (!await ShouldProcessAsync($"{connection}", Revoke ? "Disconnect and revoke the tokens" : "Disconnect"))
                continue;
            if (Revoke && !await connection.Open.RevokeAsync(cancel))
                await WarnAsync($"The site takes no token of {connection} back. Revoke it where it was made: API tokens at https://id.atlassian.com/manage-profile/security/api-tokens, others in the account's profile.");
            Session.Close(connection);
        }
    }
}
