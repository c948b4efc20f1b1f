using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Tags that documents have or can have.</summary>
public sealed class DocumentTagCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var tag in await catalog.Tags.ListAsync(cancel))
            yield return tag.Name;
    }
}
