using System.Collections;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>The rights that Confluence lets a space grant.</summary>
/// <remarks>facts.md, section 4.3.</remarks>
public sealed class OperationCompleter : TimedCompleter
{
    private static readonly string[] _operations =
    [
        "read space", "create page", "create blogpost", "create comment", "create attachment", "delete space", "delete page", "delete blogpost",
        "delete comment", "delete attachment", "archive page", "restrict_content space", "export space", "administer space",
    ];

    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var operation in _operations)
            yield return await ValueTask.FromResult(operation);
    }
}
