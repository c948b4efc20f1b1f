using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Changes an automation.</summary>
/// <remarks>
/// What is not named stays as it is. With -Do, collections, tags, resources and the webhook that it has stay too, as far as its actions need them; without
/// -Do, -Collection, -Tag, -Resource and -Webhook replace those that it has. What it did so far is left as it is.
/// </remarks>
/// <example>
/// <code>New-DocumentAutomation Wikis -When Imported -Filter { Source -eq 'Confluence' } -Do AddToCollection -Collection Wikis
/// Set-DocumentAutomation Wikis -When Imported, Changed -Collection 'All wikis' -Order 5</code>
/// <para>Has an automation put documents into another collection, at more occasions, and after others.</para>
/// </example>
/// <example>
/// <code>Get-DocumentAutomation | Set-DocumentAutomation -Enabled:$false</code>
/// <para>Lets no automation start by itself any more.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentAutomation", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentAutomation))]
public sealed class SetDocumentAutomationCommand : AutomationDraftCommand
{
    /// <summary>Its name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AutomationNameCompleter))]
    public string Name { get; set; } = "";

    /// <summary>What to call it from now on.</summary>
    [Parameter]
    public string? NewName { get; set; }

    /// <summary>Let imports and schedules start it; with -Enabled:$false nothing but Invoke-DocumentAutomation does.</summary>
    [Parameter]
    public SwitchParameter Enabled { get; set; }

    /// <summary>Write the automation as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"Automation '{VisibleText.Of(Name)}'", "Change the automation"))
            return;
        var author = await AuthorAsync(catalog, cancel);
        var saved = await SaveAsync(
            draft => catalog.Automations.ChangeAsync(Name, draft, author, cancel), NewName, IsGiven(nameof(Enabled)) ? Enabled.ToBool() : null, cancel);
        await TellMadeAsync(saved);
        if (PassThru)
            await WriteAsync(saved.Automation);
    }
}
