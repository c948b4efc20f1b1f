using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Collections;

/// <summary>Makes a collection: a group of documents, in an order, whatever spaces they come from.</summary>
/// <remarks>Collections can be in collections, and a document in several. Where there is no catalog yet, one is made.</remarks>
/// <example>
/// <code>New-DocumentCollection Runbooks -Description 'What to do at night'
/// Get-Document -Space OPS -Tag runbook | Add-DocumentToCollection Runbooks</code>
/// <para>Makes a collection, and files documents in it.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection Wiki
/// New-DocumentCollection Handbooks -Parent Wiki</code>
/// <para>Makes a collection inside another one.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "DocumentCollection", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentCollection))]
public sealed class NewDocumentCollectionCommand : CatalogCommand
{
    /// <summary>Its name, which no other collection has.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Collection")]
    public string Name { get; set; } = "";

    /// <summary>What it is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>The collection to put it into. Left out: at the top.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    public string? Parent { get; set; }

    /// <summary>Which it is among those beside it, from 1. Left out: the last.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Position { get; set; }

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await ShouldProcessAsync($"Collection '{Name}'", "Make a collection"))
            await WriteAsync(await catalog.Collections.AddAsync(new CollectionDraft { Name = Name, Description = Description, Parent = Parent, Position = Position }, await AuthorAsync(catalog, cancel), cancel));
    }
}
