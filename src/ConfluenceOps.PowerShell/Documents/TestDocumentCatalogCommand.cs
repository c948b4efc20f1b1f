using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite.Upkeep;
using ConfluenceOps.Documents.Upkeep;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Finds out whether the catalog is whole, and says what to do where it is not. Changes nothing.</summary>
/// <remarks>
/// Looks at the database, page by page; at its schema; at whether everything that belongs to something has it; at whether the index holds the
/// words of the texts; at the files beside it, and at those that no document has. Items of each check names the places. Others may read and
/// write meanwhile: it looks at a copy, which takes as much room in the system's folder for what is temporary.
/// </remarks>
/// <example>
/// <code>Test-DocumentCatalog</code>
/// <para>Tests the catalog; of the files, that they are there and as long as they should be.</para>
/// </example>
/// <example>
/// <code>Test-DocumentCatalog -Deep | Where-Object Result -ne Passed | Select-Object -ExpandProperty Items</code>
/// <para>Also reads every file, and lists all that is wrong.</para>
/// </example>
/// <example>
/// <code>if (-not (Test-DocumentCatalog -Quiet)) { Write-Warning 'The catalog is damaged.' }</code>
/// <para>Warns where anything is damaged; files that no document has are no damage.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "DocumentCatalog")]
[OutputType(typeof(CatalogCheck), typeof(bool))]
public sealed class TestDocumentCatalogCommand : AsyncCommand
{
    /// <summary>The catalog's file. Left out: the one that $env:CONFLUENCEOPS_CATALOG names, else catalog.db in the user's local application data.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <summary>Also read every file beside the catalog and compare what it holds with what was fetched.</summary>
    [Parameter]
    public SwitchParameter Deep { get; set; }

    /// <summary>Answer true where nothing is damaged, and else false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        // Not opened as a catalog: one that is damaged could not be.
        var path = CatalogFile.Locate(Catalog, SessionState.Path);
        if (!File.Exists(path))
            throw new CatalogNotFoundException(path);
        using var progress = OpenProgress($"Testing {path}");
        var checks = await new CatalogExamination(path, FileStore.Beside(path), progress) { IsDeep = Deep }.RunAsync(cancel);
        if (Quiet)
            await WriteAsync(checks.All(check => check.Passed));
        else
            foreach (var check in checks)
                await WriteAsync(check);
    }
}
