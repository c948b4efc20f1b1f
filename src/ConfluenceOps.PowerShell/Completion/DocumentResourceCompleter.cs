using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Resources that documents can be about.</summary>
public sealed class DocumentResourceCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var resource in await catalog.Relations.ListResourcesAsync(cancel))
            yield return resource.Resource;
    }
}
