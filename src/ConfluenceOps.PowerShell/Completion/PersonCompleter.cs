using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Completes people by the names that the catalog knows.</summary>
public sealed class PersonCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var person in await catalog.People.ListAsync(cancel))
            yield return person.Person;
    }
}
