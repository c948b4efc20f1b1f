using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Titles of documents.</summary>
public sealed class DocumentTitleCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        var query = new DocumentQuery { Titles = [$"{word}*"] };
        await foreach (var document in catalog.GetDocumentsAsync(query, cancel))
            yield return document.Title;
    }
}
