using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Collections;

/// <summary>Puts documents into a collection.</summary>
/// <remarks>
/// In the order in which they come. A document that is in it already stays where it is, unless a place is named. Nothing of the document itself
/// changes, so that read-only ones can be filed too.
/// </remarks>
/// <example>
/// <code>New-DocumentCollection Night
/// Get-Document -Space OPS -Tag runbook | Add-DocumentToCollection Night</code>
/// <para>Files all runbooks.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection First
/// Add-DocumentToCollection First -Document 12, 7 -Position 1</code>
/// <para>Puts two documents at the beginning of a collection.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "DocumentToCollection", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class AddDocumentToCollectionCommand : DocumentBatchCommand
{
    private int _put;

    /// <summary>The name of the collection.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string Collection { get; set; } = "";

    /// <summary>The place of the first one in the collection, from 1. Left out: after all others.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Position { get; set; }

    private protected override IReadOnlyList<string> Names => [Collection];

    private protected override string ActionWith(string name) => $"Put it into the collection '{VisibleText.Of(name)}'";

    private protected override async Task<ChangedBatch> ChangeAsync(ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel)
    {
        var changed = await catalog.Collections.PutAsync(name, documents, Position + _put, cancel);
        _put += documents.Count - changed.NotFound.Count - changed.Refused.Count;
        return changed;
    }
}
