using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Completes teams by the names that the catalog knows.</summary>
public sealed class TeamCompleter : CatalogCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ICatalog catalog, string word, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var team in await catalog.People.ListTeamsAsync(cancel))
            yield return team.Team;
    }
}
