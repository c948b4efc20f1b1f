using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Names of the roles of the site.</summary>
public sealed class RoleNameCompleter : TimedCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (SiteConnection.Bound(session, bound) is not { } connection)
            yield break;
        await foreach (var role in connection.Site.Access.GetRolesAsync(cancel))
            yield return role.Name;
    }
}
