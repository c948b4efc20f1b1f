using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Names of the catalog's import schedules.</summary>
public sealed class ScheduleNameCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var schedule in await catalog.Schedules.ListAsync(cancel))
            yield return schedule.Name;
    }
}
