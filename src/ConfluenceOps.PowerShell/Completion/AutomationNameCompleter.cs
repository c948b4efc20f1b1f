using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Names of the catalog's automations.</summary>
public sealed class AutomationNameCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var automation in await catalog.Automations.ListAsync(cancel))
            yield return automation.Name;
    }
}
