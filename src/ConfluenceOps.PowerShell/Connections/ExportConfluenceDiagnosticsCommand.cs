using System.Collections;
using System.Management.Automation;
using ConfluenceOps.Connections.Diagnostics;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Writes what support needs to know of the session and its connections, and nothing that is secret.</summary>
/// <remarks>
/// A zip file of text: versions, the checks of each connection, the routes of its last 200 requests with how they ended, and the last 50 errors
/// of the session by their ids and places in the product. Left out are secrets, addresses, names of accounts, spaces, pages and files, and what
/// the site said in its own words. Look into it before you send it, all the same: about.txt in it says what is what. Also works with no
/// connection open, for when connecting is what fails.
/// </remarks>
/// <example>
/// <code>Export-ConfluenceDiagnostics support.zip</code>
/// <para>Tests all connections of the session, and writes the file.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceConnection | Where-Object IsDefault | Export-ConfluenceDiagnostics -Path support.zip</code>
/// <para>Writes it with one connection alone.</para>
/// </example>
[Cmdlet(VerbsData.Export, "ConfluenceDiagnostics", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportConfluenceDiagnosticsCommand : AsyncCommand
{
    private readonly List<SiteConnection> _connections = [];

    /// <summary>The file to write; one of that name is replaced.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The connections to look at, or their names. Left out: all that are open.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public SiteConnection[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel)
    {
        _connections.AddRange(Connection ?? Session.Connections);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (!await ShouldProcessAsync(path, "Write diagnostics"))
            return;
        using var bar = OpenProgress("Testing the connections");
        var diagnosed = new List<DiagnosedConnection>();
        foreach (var connection in _connections.Distinct())
            diagnosed.Add(await DiagnosedConnection.OfAsync(connection.Open, diagnosed.Count + 1, bar, cancel));
        var face = await OnPipelineAsync(cmdlet => $"PowerShell {VersionOf(cmdlet)}, {cmdlet.Host.Name}");
        await new SupportFile(Surroundings.Of(face, TimeProvider.System), diagnosed, Session.Errors).SaveAsync(path, cancel);
        await WriteAsync(new FileInfo(path));
    }

    private static object? VersionOf(PSCmdlet cmdlet) =>
        (cmdlet.SessionState.PSVariable.GetValue("PSVersionTable") as IDictionary)?["PSVersion"];
}
