using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Names of open connections.</summary>
public sealed class ConnectionCompleter : TimedCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var connection in session.Connections)
            yield return await ValueTask.FromResult(connection.Name);
    }
}
