using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Says what automations would do now, document by document, and changes nothing.</summary>
/// <remarks>
/// Over all documents that are not in the trash, as Invoke-DocumentAutomation runs, each automation by itself. A document that is as it should be
/// already does not come; one that only a webhook would be told of does.
/// </remarks>
/// <example>
/// <code>Get-DocumentAutomation | Test-DocumentAutomation</code>
/// <para>Lists which documents would change, and how.</para>
/// </example>
/// <example>
/// <code>New-DocumentAutomation 'Mark drafts' -Filter { Title -like '*draft*' } -Do AddTag -Tag draft
/// Test-DocumentAutomation 'Mark drafts' | Group-Object Space -NoElement</code>
/// <para>Counts by space what an automation would change that starts by hand alone.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "DocumentAutomation")]
[OutputType(typeof(AutomationEffect))]
public sealed class TestDocumentAutomationCommand : CatalogCommand
{
    /// <summary>Their names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AutomationNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        using var progress = OpenProgress($"Trying {VisibleText.Of(name)}");
        await WriteAllAsync(catalog.Automations.TestAsync(name, progress, cancel));
    });
}
