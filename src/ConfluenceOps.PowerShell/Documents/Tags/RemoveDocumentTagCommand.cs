using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Tags;

/// <summary>Deletes tags for good, and takes them off every document.</summary>
/// <remarks>
/// To take a tag off some documents and keep the tag, use Clear-DocumentTag. A label of pages cannot be deleted here; a tag that is both is a
/// label alone afterwards. Nothing brings a deleted tag back, so the cmdlet asks; -Confirm:$false keeps it from that.
/// </remarks>
/// <example>
/// <code>New-DocumentTag trial; Remove-DocumentTag trial -Confirm:$false</code>
/// <para>Makes a tag and deletes it again, without asking.</para>
/// </example>
/// <example>
/// <code>Get-DocumentTag | Where-Object { $_.Documents -eq 0 } | Remove-DocumentTag -WhatIf</code>
/// <para>Says which tags would be deleted, because no document bears them.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentTagCommand : CatalogCommand
{
    /// <summary>Names of tags.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Tag '{VisibleText.Of(name)}'", "Delete, and take off every document"))
            await catalog.Tags.DeleteAsync(name, cancel);
    });
}
