using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Makes an automation: a rule that does something with documents whenever an import brings, changes or removes them, or at other times.</summary>
/// <remarks>
/// It runs inside the transaction in which the import saves a batch of documents: both are kept or neither. One that fails undoes what it did with
/// that batch, sits out the rest of the import, and says why in Get-DocumentAutomationRun and in the import's message; the import goes on. Webhooks
/// are told when everything is saved. What is in the catalog already is left alone until Invoke-DocumentAutomation runs over it; Test-DocumentAutomation
/// says what that would do. Nothing is ever written to Confluence. Where there is no catalog yet, one is made. It acts for the catalog, on documents
/// that not everybody sees, too: only owners of the catalog make, change, remove and run automations.
/// </remarks>
/// <example>
/// <code>New-DocumentAutomation 'Confluence is read-only' -When Imported -Filter { Source -eq 'Confluence' } -Do AddToCollection, SetReadOnly, AddTag -Collection 'All of Confluence' -Tag wiki</code>
/// <para>Files, protects and marks every page that an import brings from now on.</para>
/// </example>
/// <example>
/// <code>New-DocumentAutomation 'Runbooks at night' -When Imported, Changed -Filter { Tags -contains 'runbook' -and Space -eq 'OPS' } -Do AddToCollection -Collection Night
/// Invoke-DocumentAutomation 'Runbooks at night'</code>
/// <para>Files runbooks, those that are here already too.</para>
/// </example>
/// <example>
/// <code>New-DocumentAutomation 'Old ones' -When Scheduled -Filter { Modified -lt '2020-01-01' } -Do AddTag -Tag old -Order 10</code>
/// <para>Marks what nobody has changed for long, after each run of a schedule.</para>
/// </example>
/// <example>
/// <code>New-DocumentAutomation 'Tell of pages that are gone' -When Removed -Do Notify -Webhook https://chat.acme.example/hooks/T0000</code>
/// <para>Tells a chat what went to the trash.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "DocumentAutomation", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentAutomation))]
public sealed class NewDocumentAutomationCommand : AutomationDraftCommand
{
    /// <summary>Its name, which no other automation has.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    public string Name { get; set; } = "";

    /// <summary>Let nothing but Invoke-DocumentAutomation start it for now; Set-DocumentAutomation -Enabled changes that.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"Automation '{VisibleText.Of(Name)}'", "Make an automation"))
            return;
        var author = await AuthorAsync(catalog, cancel);
        var saved = await SaveAsync(draft => catalog.Automations.MakeAsync(draft, author, cancel), Name, !Disabled, cancel);
        await TellMadeAsync(saved);
        await WriteAsync(saved.Automation);
    }
}
