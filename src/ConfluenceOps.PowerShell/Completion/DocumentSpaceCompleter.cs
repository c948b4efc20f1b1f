using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Keys of the spaces that the catalog has documents of.</summary>
public sealed class DocumentSpaceCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var key in await catalog.GetSpaceKeysAsync(cancel))
            yield return key;
    }
}
