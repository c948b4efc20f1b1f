using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Names of the catalog's collections.</summary>
public sealed class CollectionCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var collection in await catalog.Collections.ListAsync(cancel))
            yield return collection.Collection;
    }
}
