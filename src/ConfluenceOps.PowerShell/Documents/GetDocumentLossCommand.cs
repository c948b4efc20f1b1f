using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Lists what documents could not keep of their pages.</summary>
/// <remarks>
/// The words of a page are always kept. What is listed is constructs whose meaning has no form in Markdown, such as a macro
/// that asks the site for something each time that the page is shown. Its name and settings stay in the text as a comment.
/// </remarks>
/// <example>
/// <code>Get-DocumentLoss | Group-Object Name | Sort-Object Count -Descending</code>
/// <para>Counts the documents that each construct was lost from.</para>
/// </example>
/// <example>
/// <code>Get-DocumentLoss -Space ENG -Name macro:*</code>
/// <para>Lists the macros of one space that could not be kept, document by document.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentLoss", DefaultParameterSetName = ByCondition)]
[OutputType(typeof(DocumentLoss))]
public sealed class GetDocumentLossCommand : CatalogCommand
{
    private const string ByCondition = "Condition";
    private const string ById = "Id";

    /// <summary>Names of constructs, such as macro:livesearch; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Keys of spaces; wildcards allowed. Left out: all of them.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        var names = Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToList();
        foreach (var loss in await catalog.GetLossesAsync(new DocumentQuery { Ids = Id, Spaces = spaces }, cancel))
            if (names.Exists(name => name.IsMatch(loss.Name)))
                await WriteAsync(loss);
    }
}
