using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Lists documents of the catalog.</summary>
/// <remarks>
/// Every condition that is given must hold. Documents come in the order of their spaces and of their places in the page tree.
/// The text is not part of the object: Get-DocumentContent reads it.
/// </remarks>
/// <example>
/// <code>Get-Document -Space ENG</code>
/// <para>Lists the documents that were imported from the space ENG.</para>
/// </example>
/// <example>
/// <code>Get-Document '*deploy*' -Tag runbook</code>
/// <para>Lists documents with "deploy" in the title and the tag "runbook".</para>
/// </example>
/// <example>
/// <code>Get-Document -ReadOnly:$false | Set-DocumentReadOnly</code>
/// <para>Protects every document that is not yet read-only.</para>
/// </example>
/// <example>
/// <code>Get-Document -Gone | Format-Table Title, Space, GoneReason, Gone</code>
/// <para>Lists the trash, and why each document is there.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "Document", DefaultParameterSetName = ByCondition)]
[OutputType(typeof(Document))]
public sealed class GetDocumentCommand : CatalogCommand
{
    private const string ByCondition = "Condition";
    private const string ById = "Id";

    /// <summary>Titles; wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByCondition)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentTitleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Title { get; set; } = [];

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Keys of spaces; wildcards allowed.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>Tags; the document must have all of them.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>Names of collections: documents in one of them, or in a collection inside it, in the order that it has.</summary>
    [Parameter(ParameterSetName = ByCondition, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    /// <summary>Only documents that are read-only; with -ReadOnly:$false only those that are not.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>Only documents that were edited here since they were imported; with -Edited:$false only those that were not.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    public SwitchParameter Edited { get; set; }

    /// <summary>The documents in the trash: their pages are gone, and GoneReason says why.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    public SwitchParameter Gone { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ParameterSetName == ById
        ? ForEachAsync(Id, id => WriteOneAsync(catalog, id, cancel))
        : WriteMatchesAsync(catalog, cancel);

    private async Task WriteOneAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        await WriteAsync(await catalog.GetDocumentAsync(id, cancel));

    private async Task WriteMatchesAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        foreach (var name in Collection)
            await catalog.Collections.GetAsync(name, cancel);
        await WriteAllAsync(catalog.GetDocumentsAsync(
            new DocumentQuery
            {
                Titles = Title,
                Spaces = spaces,
                Tags = Tag,
                Collections = Collection,
                ReadOnly = Given(nameof(ReadOnly), ReadOnly),
                Edited = Given(nameof(Edited), Edited),
                Gone = Gone,
            },
            cancel));
    }

    private bool? Given(string name, SwitchParameter value) => MyInvocation.BoundParameters.ContainsKey(name) ? value.ToBool() : null;
}
