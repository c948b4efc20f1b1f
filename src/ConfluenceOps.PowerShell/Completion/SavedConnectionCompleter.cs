using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Names of saved connections.</summary>
public sealed class SavedConnectionCompleter : TimedCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var saved in await new SavedConnections().ListAsync(cancel))
            yield return saved.Name;
    }
}
