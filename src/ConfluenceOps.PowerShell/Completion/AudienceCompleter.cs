using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>What a repository can be, and the names of the groups of the site.</summary>
public sealed class AudienceCompleter : TimedCompleter
{
    private static readonly string[] Visibilities = ["Public", "Internal", "Private"];

    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var visibility in Visibilities)
            yield return visibility;
        if (SiteConnection.Bound(session, bound) is not { } connection)
            yield break;
        await foreach (var group in connection.Site.Access.GetGroupsAsync(cancel))
            yield return group.Name;
    }
}
