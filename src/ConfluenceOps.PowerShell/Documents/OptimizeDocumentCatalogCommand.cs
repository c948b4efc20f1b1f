using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Upkeep;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Puts the catalog in order: gives back room, tidies the index, and forgets files that are of no use.</summary>
/// <remarks>
/// Deletes files beside the catalog that no document has, and forgets those that are missing or not whole, so that the next import fetches
/// them again. While an import runs it does nothing and says who imports; with -Wait it waits for the end of the import. An import that begins
/// meanwhile waits half a minute before it gives up. For a moment it takes as much room again as the catalog.
/// </remarks>
/// <example>
/// <code>Optimize-DocumentCatalog</code>
/// <para>Gives back room, and says how much the catalog took before and takes now.</para>
/// </example>
/// <example>
/// <code>Optimize-DocumentCatalog -RebuildIndex -Wait</code>
/// <para>Makes the index anew from the texts, after whatever import is running.</para>
/// </example>
[Cmdlet(VerbsCommon.Optimize, "DocumentCatalog", SupportsShouldProcess = true)]
[OutputType(typeof(CatalogOptimization))]
public sealed class OptimizeDocumentCatalogCommand : CatalogCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Make the index anew from the texts, whatever is in it.</summary>
    [Parameter]
    public SwitchParameter RebuildIndex { get; set; }

    /// <summary>Wait until no import is running.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync(catalog.Location, RebuildIndex ? "Make the index anew and give back room" : "Give back room"))
            return;
        using var progress = OpenProgress($"Putting {catalog.Location} in order");
        while (true)
        {
            try
            {
                await WriteAsync(await catalog.Upkeep.OptimizeAsync(RebuildIndex, progress, cancel));
                return;
            }
            catch (SpaceBusyException busy) when (Wait)
            {
                ((IProgress<string>)progress).Report(busy.Happened);
                await Task.Delay(Pause, cancel);
            }
        }
    }
}
