using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Makes the text of an earlier version the current one.</summary>
/// <remarks>The restored text becomes a new version: nothing is lost. A document that is read-only is refused.</remarks>
/// <example>
/// <code>Restore-Document 12 -Version 1</code>
/// <para>Brings back the first text of a document.</para>
/// </example>
/// <example>
/// <code>Get-DocumentVersion 12 | Select-Object -Last 1 | Restore-Document -PassThru</code>
/// <para>Does the same from the list of versions, and shows the document.</para>
/// </example>
[Cmdlet(VerbsData.Restore, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class RestoreDocumentCommand : DocumentChangeCommand
{
    /// <summary>The version to bring back.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public int Version { get; set; }

    private protected override string Action => $"Restore version {Version}";

    private protected override Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        catalog.RestoreAsync(id, Version, Author, cancel);
}
