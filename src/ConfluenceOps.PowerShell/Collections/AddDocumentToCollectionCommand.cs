using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Collections;

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
/// Add-DocumentToCollection First -Id 12, 7 -Position 1</code>
/// <para>Puts two documents at the beginning of a collection.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "DocumentToCollection", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class AddDocumentToCollectionCommand : FilingCommand
{
    /// <summary>The place of the first one in the collection, from 1. Left out: after all others.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Position { get; set; }

    private protected override string Action => "Put into the collection";

    private protected override async Task FileAsync(ICatalog catalog, IReadOnlyList<long> documents, int before, CancellationToken cancel)
    {
        var filed = await catalog.Collections.PutAsync(Collection, documents, Position + before, cancel);
        foreach (var unknown in filed.Unknown)
            await WriteErrorAsync(new DocumentNotFoundException(unknown), unknown);
    }
}
