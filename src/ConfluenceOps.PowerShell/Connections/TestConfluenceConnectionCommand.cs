using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Finds out how well a connection serves, and says what to do where it does not.</summary>
/// <remarks>
/// Connected means that everything that was tried works; Degraded that something a job needs does not; Disconnected that
/// nothing works. Each check says what was found. A test never fails with an error because of the site: its answer is the status.
/// </remarks>
/// <example>
/// <code>Test-ConfluenceConnection</code>
/// <para>Tests the connection that was made last.</para>
/// </example>
/// <example>
/// <code>(Test-ConfluenceConnection -ExpectedAccount svc-docs@acme.example).Checks</code>
/// <para>Also tests that it is this account that is connected, and lists what was tried.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-ConfluenceConnection -Quiet)) { exit 1 }</code>
/// <para>Ends a script of a build server unless everything works.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ConfluenceConnection", DefaultParameterSetName = OfSession)]
[OutputType(typeof(ConnectionStatus), typeof(bool))]
public sealed class TestConfluenceConnectionCommand : AsyncCommand
{
    private const string OfSession = "Connection";
    private const string OfSite = "Url";

    /// <summary>The connection to test, or its name. Left out: the one made last.</summary>
    [Parameter(ParameterSetName = OfSession, ValueFromPipeline = true)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    public SiteConnection? Connection { get; set; }

    /// <summary>The address of a site to test without connecting the session to it.</summary>
    [Parameter(ParameterSetName = OfSite, Mandatory = true, Position = 0)]
    [SiteUrl]
    public Uri? Url { get; set; }

    /// <summary>The e-mail address and the API token to test the site with.</summary>
    [Parameter(ParameterSetName = OfSite, Mandatory = true, Position = 1)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The account that should be the one connected: its e-mail address, account id or name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExpectedAccount { get; set; }

    /// <summary>Answer true where everything works and false where anything does not, also when nothing is connected.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var status = await TestAsync(cancel);
        if (Quiet)
            await WriteAsync(status?.Status == ConnectionHealth.Connected);
        else
            await WriteAsync(status ?? throw new NotConnectedException());
    }

    private async Task<ConnectionStatus?> TestAsync(CancellationToken cancel)
    {
        if (Url is not null && Credential is not null)
            return await ConnectionTest.RunAsync(ConnectionRequest.From(Url, Credential), ExpectedAccount, cancel);
        return (Connection ?? Session.Default) is { } open
            ? await ConnectionTest.RunAsync(open.Site, ExpectedAccount, cancel)
            : null;
    }
}
