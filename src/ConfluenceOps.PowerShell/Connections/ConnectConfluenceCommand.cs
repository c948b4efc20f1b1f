using System.Management.Automation;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Connects this session to a Confluence site.</summary>
/// <remarks>
/// The user name is the account's e-mail address and the password is an API token, made at
/// https://id.atlassian.com/manage-profile/security/api-tokens. The connection becomes the one that all other cmdlets use
/// until another is made. The token is kept in memory alone and sent to no other host than the site's.
/// </remarks>
/// <example>
/// <code>Start-ConfluenceSandbox | Connect-Confluence</code>
/// <para>Connects to a sandbox, with nothing but this machine involved.</para>
/// </example>
/// <example>
/// <code>Connect-Confluence https://acme.atlassian.net -Credential (Get-Credential)</code>
/// <para>Asks for the e-mail address and the token, and connects to a real site.</para>
/// </example>
/// <example>
/// <code>$token = ConvertTo-SecureString $env:CONFLUENCE_TOKEN -AsPlainText
/// Connect-Confluence https://acme.atlassian.net -Credential ([pscredential]::new('svc-docs@acme.example', $token))</code>
/// <para>Connects without asking anybody, as a scheduled task does.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "Confluence")]
[OutputType(typeof(SiteConnection))]
public sealed class ConnectConfluenceCommand : AsyncCommand
{
    /// <summary>The address of the site, or of any page of it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SiteUrl]
    public Uri Url { get; set; } = null!;

    /// <summary>The account's e-mail address, and an API token in place of a password.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Credential]
    public PSCredential Credential { get; set; } = null!;

    /// <summary>How many requests may be under way at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 16)]
    public int MaxInFlight { get; set; } = 4;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var options = ConnectionRequest.From(Url, Credential) with { MaxInFlight = MaxInFlight };
        var site = await SiteConnector.ConnectAsync(options, cancel);
        var user = await site.GetCurrentUserAsync(cancel);
        var connection = new SiteConnection(site, user, options.Clock.GetUtcNow());
        Session.Add(connection);
        await WriteAsync(connection);
    }
}
