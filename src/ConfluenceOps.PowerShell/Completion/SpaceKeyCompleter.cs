using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Session;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Keys of the spaces that the connected account can see.</summary>
public sealed class SpaceKeyCompleter : TimedCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (SiteConnection.Bound(session, bound) is not { } connection)
            yield break;
        await foreach (var space in connection.Site.GetSpacesAsync(SpaceQuery.All, cancel))
            yield return space.Key;
    }
}
