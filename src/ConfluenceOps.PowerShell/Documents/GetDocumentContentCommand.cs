using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Publishing;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Reads the text of documents as Markdown.</summary>
/// <remarks>
/// Writes one string a document. The current text of an imported document is put together as it is read: links between pages
/// lead to documents of the catalog where they are there (document:812) and else to the site, pictures lead to the files that
/// were fetched, and what a page shows of other pages is as those are now. An earlier version, and what somebody wrote here,
/// is as it was written.
/// </remarks>
/// <example>
/// <code>Get-Document 'Rollback*' | Get-DocumentContent</code>
/// <para>Reads the documents whose titles begin with "Rollback".</para>
/// </example>
/// <example>
/// <code>Get-DocumentContent 12 -Version 1 | Set-Content before.md</code>
/// <para>Writes the first version of a document to a file.</para>
/// </example>
/// <example>
/// <code>Get-DocumentContent 12 -Flavor Plain -IncludeComment</code>
/// <para>Reads the words alone, with the comments after them.</para>
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

    /// <summary>For whom the Markdown is written. An earlier version, and what somebody wrote here, is in GitHub's flavour unless Plain is asked for.</summary>
    [Parameter]
    public MarkdownFlavor Flavor { get; set; } = MarkdownFlavor.GitHub;

    /// <summary>Show the comments after the text.</summary>
    [Parameter]
    public SwitchParameter IncludeComment { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var renderer = new DocumentRenderer(catalog) { Flavor = Flavor, WithComments = IncludeComment };
        return ForEachAsync(Id, async id => await WriteAsync(await renderer.RenderAsync(id, Version, cancel)));
    }
}
