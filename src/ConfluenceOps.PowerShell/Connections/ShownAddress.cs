using ConfluenceOps.Browsers;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>No browser: the address of the page is shown, for one that the person opens.</summary>
internal sealed class ShownAddress : IBrowser
{
    public async Task ShowAsync(Uri page, CancellationToken cancel)
    {
        await AsyncCommand.OnPipelineAsync(cmdlet =>
        {
            cmdlet.Host.UI.WriteLine("Open this address in a browser that reaches this machine:");
            cmdlet.Host.UI.WriteLine(page.AbsoluteUri);
            return true;
        });
        await Task.Delay(Timeout.Infinite, cancel);
    }
}
