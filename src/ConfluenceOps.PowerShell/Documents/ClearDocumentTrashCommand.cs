using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Deletes documents for good that lie in the trash because their pages are gone.</summary>
/// <remarks>
/// Imports do the same 90 days after a page went, or as their -PurgeAfter says. Documents that were ever edited here stay unless -Force is given.
/// Nothing brings a deleted document back, so the cmdlet asks; -Confirm:$false keeps it from that.
/// </remarks>
/// <example>
/// <code>Clear-DocumentTrash -OlderThan 30.00:00:00 -WhatIf</code>
/// <para>Says how many documents have been in the trash for a month.</para>
/// </example>
/// <example>
/// <code>Clear-DocumentTrash ENG -Force -Confirm:$false</code>
/// <para>Empties the trash of a space, edited documents included, without asking.</para>
/// </example>
[Cmdlet(VerbsCommon.Clear, "DocumentTrash", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ClearedTrash))]
public sealed class ClearDocumentTrashCommand : CatalogSpaceCommand
{
    /// <summary>Keys of spaces; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public override string[] Space { get; set; } = ["*"];

    /// <summary>How long a document must have been in the trash; any time when left out.</summary>
    [Parameter]
    public TimeSpan OlderThan { get; set; }

    /// <summary>Delete documents too that were edited here.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override async Task ProcessAsync(ICatalog catalog, CatalogSpace space, CancellationToken cancel)
    {
        var before = DateTimeOffset.UtcNow - OlderThan;
        var due = 0;
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery { Spaces = [space.Space], Gone = true }, cancel))
            due += document.Gone <= before ? 1 : 0;
        if (due > 0 && await ShouldProcessAsync($"Up to {due} documents in the trash of {space.Space}", "Delete for good"))
            await WriteAsync(await catalog.Imports.ClearTrashAsync(space.Space, before, Force, cancel));
    }
}
