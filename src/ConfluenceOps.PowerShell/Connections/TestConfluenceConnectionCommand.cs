using System.Management.Automation;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Finds out how well a connection serves, and says what to do where it does not.</summary>
/// <remarks>
/// Connected means that everything that was asked for works; Degraded that some of it does not; Disconnected that nobody is signed in. Each
/// check says what was found and what to do. A test never fails with an error because of the site: its answer is the status. With -Quiet only
/// what decides is tried, with two requests where no scope is named.
/// </remarks>
/// <example>
/// <code>Test-ConfluenceConnection</code>
/// <para>Tests the connection that was made last.</para>
/// </example>
/// <example>
/// <code>(Test-ConfluenceConnection -ExpectedAccount svc-docs@acme.example -NeedSpace ENG -NeedScope Import).Checks</code>
/// <para>Also tests that it is this account, that it sees the space and that its token may import, and lists what was tried.</para>
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

    /// <summary>Keys of spaces that it must see.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SpaceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] NeedSpace { get; set; } = [];

    /// <summary>Scopes that the token must have, or jobs that stand for theirs: Import, Review …</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ScopeNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] NeedScope { get; set; } = [];

    /// <summary>Answer true where everything works and false where anything does not, also when nothing is connected.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        using var bar = OpenProgress("Testing the connection");
        var needs = new ConnectionNeeds { Account = ExpectedAccount, Spaces = NeedSpace, Scopes = NeedScope, Brief = Quiet };
        var status = await TestAsync(new ConnectionTest(needs, bar), cancel);
        if (Quiet)
            await WriteAsync(status?.Status == ConnectionHealth.Connected);
        else
            await WriteAsync(status ?? throw new NotConnectedException());
    }

    private async Task<ConnectionStatus?> TestAsync(ConnectionTest test, CancellationToken cancel)
    {
        if (Url is not null && Credential is not null)
            return await test.RunAsync(Url, stop => new ConnectionOpener { OnRetry = Tell }.OpenAsync(Entry.ProfileOf(Url, Credential), Entry.SecretOf(Credential), stop), cancel);
        return (Connection ?? Session.Default) is { } open ? await test.RunAsync(open.Open, cancel) : null;
    }
}
