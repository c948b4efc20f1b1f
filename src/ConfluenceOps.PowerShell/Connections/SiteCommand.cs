using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A cmdlet that asks a site.</summary>
public abstract class SiteCommand : AsyncCommand
{
    /// <summary>The connection to use, or its name. Left out: the one made last.</summary>
    [Parameter]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    public SiteConnection? Connection { get; set; }

    /// <summary>The site.</summary>
    private protected ISite Site => (Connection ?? Session.Default ?? throw new NotConnectedException()).Site;

    /// <summary>Makes sure that there is a site before the first item comes.</summary>
    protected override Task BeginAsync(CancellationToken cancel)
    {
        _ = Site;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel) => ProcessAsync(Site, cancel);

    /// <summary>One item of the pipeline.</summary>
    protected abstract Task ProcessAsync(ISite site, CancellationToken cancel);
}
