using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Tags;

/// <summary>Puts tags on documents.</summary>
/// <remarks>
/// Tags are made with New-DocumentTag first; labels of pages can be put on documents as they are. A tag is no edit: read-only documents take it
/// too, it survives every import, and it never reaches Confluence.
/// </remarks>
/// <example>
/// <code>New-DocumentTag 'From the wiki' -Color navy; Get-Document -Source Confluence | Add-DocumentTag 'From the wiki'</code>
/// <para>Marks all documents that come from Confluence.</para>
/// </example>
/// <example>
/// <code>Find-Document certificate | Add-DocumentTag runbook -PassThru | Select-Object Id, Title, Tags</code>
/// <para>Puts a tag that pages bear as a label on all that a search finds.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "DocumentTag", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class AddDocumentTagCommand : DocumentBatchCommand
{
    /// <summary>Names of tags.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<string> Names => Name;

    private protected override string ActionWith(string name) => $"Put the tag '{VisibleText.Of(name)}' on it";

    private protected override Task<ChangedBatch> ChangeAsync(ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        catalog.Tags.PutOnAsync(name, documents, cancel);
}
