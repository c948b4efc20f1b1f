using System.Management.Automation;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>Stops sandboxes that this session started.</summary>
/// <remarks>Also closes the connections to them. Sandboxes keep nothing: what was changed in them is gone.</remarks>
/// <example>
/// <code>Stop-ConfluenceSandbox</code>
/// <para>Stops all sandboxes of the session.</para>
/// </example>
/// <example>
/// <code>$sandbox = Start-ConfluenceSandbox
/// $sandbox | Stop-ConfluenceSandbox</code>
/// <para>Stops one of them.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Stop, "ConfluenceSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class StopConfluenceSandboxCommand : AsyncCommand
{
    /// <summary>The sandboxes to stop, as Start-ConfluenceSandbox wrote them. Left out: all of this session.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public ConfluenceSandbox[]? Sandbox { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        foreach (var sandbox in Sandbox ?? Session.Sandboxes)
        {
            if (await ShouldProcessAsync(sandbox.ToString(), "Stop the sandbox"))
                Session.Stop(sandbox);
        }
    }
}
