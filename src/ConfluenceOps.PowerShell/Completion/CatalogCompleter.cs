using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Completes a parameter from the catalog that the command line names.</summary>
public abstract class CatalogCompleter : TimedCompleter
{
    private protected sealed override IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, CancellationToken cancel) =>
        FindAsync(Locate(bound["Catalog"] as string), CatalogFile.ActorOf(session), word, cancel);

    /// <summary>Everything that the word could become, and more.</summary>
    private protected abstract IAsyncEnumerable<string> FindAsync(ICatalog catalog, string word, CancellationToken cancel);

    private async IAsyncEnumerable<string> FindAsync(string path, CatalogActor actor, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var catalog = await CatalogFile.OpenExistingAsync(path, actor, cancel);
        await foreach (var candidate in FindAsync(catalog, word, cancel))
            yield return candidate;
    }

    private static string Locate(string? path)
    {
        if (path is null)
            return CatalogLocation.Default();
        // The runspace is busy with the completion itself, so only a nested command can ask it for its location.
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Convert-Path").AddParameter("LiteralPath", path).AddParameter("ErrorAction", "Ignore").Invoke<string>().Single();
    }
}
