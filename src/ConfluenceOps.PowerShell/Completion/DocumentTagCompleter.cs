using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Tags that documents have.</summary>
public sealed class DocumentTagCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery(), cancel))
            foreach (var tag in document.Tags)
                yield return tag;
    }
}
