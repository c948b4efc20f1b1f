using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents.Relations;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Lists documents of the catalog.</summary>
/// <remarks>
/// Every condition that is given must hold. Documents come in the order of their spaces and of their places in the page tree.
/// The text is not part of the object: Get-DocumentContent reads it.
/// </remarks>
/// <example>
/// <code>Get-Document -Filter { Source -eq 'Confluence' -and Tags -contains 'runbook' }</code>
/// <para>Lists documents by a condition over their properties.</para>
/// </example>
/// <example>
/// <code>Get-Document -Filter "Modified -lt '2025-01-01' -and -not (Title -like 'Archive*')"</code>
/// <para>The same with the condition as a text.</para>
/// </example>
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

    /// <summary>Where documents come from: Confluence, or Catalog for those that were written here.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    public DocumentSource Source { get; set; }

    /// <summary>Resources, as in table:warehouse.orders; the document must be about all of them.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    [ValidateNotNullOrEmpty]
    public ResourceRef[] Resource { get; set; } = [];

    /// <summary>
    /// A condition over the properties of documents, in braces or as a text, in PowerShell's words: -eq, -ne, -gt, -ge, -lt, -le, -like, -match,
    /// -contains, -in, their contraries and their forms with c; -and, -or, -not and parentheses; texts in quotation marks, numbers, $true, $false,
    /// $null and lists. Properties are Id, Title, Space, Source, Kind, PageId, PageVersion, Version, ReadOnly, Author, Created, Modified, Imported,
    /// Edited, Gone, GoneReason, Position, Ancestors, Collections, Tags and Url, alone or behind $_. as in $_.Title; where PowerShell does not take a bare name in
    /// braces, as after -and in an expression that begins with $_, $_. or a text always will do. Times are written '2026-01-31' or
    /// '2026-01-31 18:30', in the time of this computer unless an offset or Z follows. The condition is read and never runs: commands, variables
    /// and methods are not a part of it.
    /// </summary>
    [Parameter(ParameterSetName = ByCondition)]
    [ValidateNotNull]
    public FilterText? Filter { get; set; }

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
        var filter = Filter?.Parse();
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        foreach (var name in Collection)
            await catalog.Collections.GetAsync(name, cancel);
        var documents = catalog.GetDocumentsAsync(
            new DocumentQuery
            {
                Titles = Title,
                Spaces = spaces,
                Tags = Tag,
                Collections = Collection,
                Source = IsGiven(nameof(Source)) ? Source : null,
                Resources = await FindResourcesAsync(catalog, cancel),
                ReadOnly = IsGiven(nameof(ReadOnly)) ? ReadOnly.ToBool() : null,
                Edited = IsGiven(nameof(Edited)) ? Edited.ToBool() : null,
                Gone = Gone,
            },
            cancel);
        await WriteAllAsync(filter?.Choose(documents) ?? documents);
    }

    /// <summary>A mistyped name should not look like a resource that no document is about.</summary>
    private async Task<IReadOnlyList<ResourceName>> FindResourcesAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (Resource.Length == 0)
            return [];
        var known = (await catalog.Relations.ListResourcesAsync(cancel)).Select(resource => resource.Resource).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = Resource.Select(resource => resource.Name()).ToList();
        return names.Find(name => !known.Contains($"{name}")) is { } unknown ? throw new ResourceNotFoundException($"{unknown}") : names;
    }

    private bool IsGiven(string name) => MyInvocation.BoundParameters.ContainsKey(name);
}
