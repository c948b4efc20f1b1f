using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Completes a parameter from words that Confluence knows; others may be given all the same.</summary>
public abstract class WordCompleter(params string[] words) : TimedCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var known in words)
            yield return await ValueTask.FromResult(known);
    }
}
