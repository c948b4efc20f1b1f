using System.Globalization;
using System.Management.Automation;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>Starts a whole Confluence site on this machine, for trying out, demonstrating and testing.</summary>
/// <remarks>
/// The site speaks the REST interface of Confluence Cloud, or that of a Data Center of some version, on a loopback address and checks permissions as Confluence does. What it
/// serves is a demonstration site of a small company, unless an export or a size is given. It keeps nothing: it ends with the session
/// or with Stop-ConfluenceSandbox. It needs the ASP.NET Core Runtime 10.
/// </remarks>
/// <example>
/// <code>Start-ConfluenceSandbox | Connect-Confluence</code>
/// <para>Starts the demonstration site and connects to it as its service account.</para>
/// </example>
/// <example>
/// <code>$sandbox = Start-ConfluenceSandbox -Generate 'spaces=5,pages=2000,seed=1'
/// $sandbox.Accounts | Where-Object Role -eq administrator | Connect-Confluence</code>
/// <para>Starts a made-up site of some size and connects to it as its administrator.</para>
/// </example>
/// <example>
/// <code>Start-ConfluenceSandbox -Flavor DataCenter -Version 8.5 | Connect-Confluence</code>
/// <para>Starts the demonstration site as a Data Center, which goes by user names, group names and a context path.</para>
/// </example>
/// <example>
/// <code>Start-ConfluenceSandbox -Faults 'latency=300ms,429=0.05' | Connect-Confluence -Verbose</code>
/// <para>Starts the demonstration site on a slow and busy server.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Start, "ConfluenceSandbox", DefaultParameterSetName = "Demonstration", SupportsShouldProcess = true)]
[OutputType(typeof(ConfluenceSandbox))]
public sealed class StartConfluenceSandboxCommand : AsyncCommand
{
    /// <summary>An XML export of a real site to serve: a zip file or a folder.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Export")]
    [ValidateNotNullOrEmpty]
    public string? Export { get; set; }

    /// <summary>The size of a made-up site to serve, such as spaces=5,pages=2000,seed=1.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Generate")]
    [ValidateNotNullOrEmpty]
    public string? Generate { get; set; }

    /// <summary>A JSON file of a whole site to serve.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Site")]
    [ValidateNotNullOrEmpty]
    public string? Site { get; set; }

    /// <summary>Which Confluence it is: Cloud or DataCenter.</summary>
    [Parameter]
    [ValidateSet("Cloud", "DataCenter")]
    public string Flavor { get; set; } = "Cloud";

    /// <summary>The version of a Data Center, such as 7.19, 8.5 (when left out) or 9.2.</summary>
    [Parameter]
    public Version? Version { get; set; }

    /// <summary>The context path of a Data Center: /confluence when left out, / for none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContextPath { get; set; }

    /// <summary>Passwords do not work on a Data Center, and tokens do.</summary>
    [Parameter]
    public SwitchParameter NoPassword { get; set; }

    /// <summary>The remote API of a Data Center is off.</summary>
    [Parameter]
    public SwitchParameter NoJsonRpc { get; set; }

    /// <summary>The loopback port. Left out: 18090, so that a sandbox that is started again is the same site to a catalog; any free one when that is taken.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>
    /// What real sites do to their clients, such as latency=300ms,429=0.05,503=0.02,drop=0.01,seed=7. Also 500, html, cut, repeat, skip,
    /// cursor and churn with a share, retry-after=none, expire=200, limit=20 (requests a second) and lag=5s.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Faults { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        if (!await ShouldProcessAsync(Export ?? Generate ?? Site ?? "Demonstration site", "Start a sandbox"))
            return;
        var (process, line) = await SandboxProcess.StartAsync(Options(), cancel);
        var sandbox = new ConfluenceSandbox(process, SandboxInvitation.Read(line));
        Session.Add(sandbox);
        await WriteAsync(sandbox);
    }

    private IEnumerable<string> Options()
    {
        (string Name, string? Value)[] options =
        [
            ("--export", FullPath(Export)),
            ("--generate", Generate),
            ("--site", FullPath(Site)),
            ("--flavor", Flavor.Equals("DataCenter", StringComparison.OrdinalIgnoreCase) ? "datacenter" : null),
            ("--version", Version?.ToString()),
            ("--context", ContextPath),
            ("--basic", NoPassword ? "off" : null),
            ("--json-rpc", NoJsonRpc ? "off" : null),
            ("--port", Port?.ToString(CultureInfo.InvariantCulture)),
            ("--faults", Faults),
        ];
        return options.Where(option => option.Value is not null).SelectMany(option => new[] { option.Name, option.Value! });
    }

    private string? FullPath(string? path) => path is null ? null : SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
}
