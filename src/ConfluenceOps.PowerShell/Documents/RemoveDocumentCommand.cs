using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Moves documents to the trash.</summary>
/// <remarks>
/// Restore-Document takes them back out, and Clear-DocumentTrash deletes them for good. Documents of spaces in which Confluence wins go when their
/// pages do; a document that is read-only is refused.
/// </remarks>
/// <example>
/// <code>New-Document 'For a moment' | Remove-Document</code>
/// <para>Writes a document and throws it away.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space OPS | Remove-Document -WhatIf</code>
/// <para>Says which documents would go.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class RemoveDocumentCommand : DocumentChangeCommand
{
    private protected override string Action => "Move to the trash";

    private protected override Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel) => catalog.RemoveAsync(id, cancel);
}
