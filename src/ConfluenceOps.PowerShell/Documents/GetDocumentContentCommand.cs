using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Reads the text of documents as Markdown.</summary>
/// <remarks>Writes one string a document.</remarks>
/// <example>
/// <code>Get-Document 'Rollback*' | Get-DocumentContent</code>
/// <para>Reads the documents whose titles begin with "Rollback".</para>
/// </example>
/// <example>
/// <code>Get-DocumentContent 12 -Version 1 | Set-Content before.md</code>
/// <para>Writes the first version of a document to a file.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentContent")]
[OutputType(typeof(string))]
public sealed class GetDocumentContentCommand : CatalogCommand
{
    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>The version of the text. Left out: the current one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int? Version { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Id, async id =>
    {
        var text = Version is { } version ? catalog.GetTextAsync(id, version, cancel) : catalog.GetTextAsync(id, cancel);
        await WriteAsync(await text);
    });
}
