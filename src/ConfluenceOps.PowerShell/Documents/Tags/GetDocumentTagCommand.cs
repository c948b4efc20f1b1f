using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Tags;

/// <summary>Lists the tags of documents: their colours, and how many documents bear them.</summary>
/// <remarks>The labels of pages are tags too. Labelled says on how many documents a tag is a label of the page; documents in the trash do not count.</remarks>
/// <example>
/// <code>Get-DocumentTag | Sort-Object Documents -Descending | Select-Object -First 10</code>
/// <para>Shows the tags that most documents bear.</para>
/// </example>
/// <example>
/// <code>Get-DocumentTag | Where-Object Documents -eq 0</code>
/// <para>Finds tags that no document bears.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentTag")]
[OutputType(typeof(DocumentTag))]
public sealed class GetDocumentTagCommand : CatalogCommand
{
    /// <summary>Names; wildcards allowed. Left out: all tags.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        await WriteNamedAsync(Name, await catalog.Tags.ListAsync(cancel), tag => [tag.Name], name => new TagNotFoundException(name));
}
