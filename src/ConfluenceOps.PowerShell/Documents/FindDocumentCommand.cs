using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents.Relations;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Searches the documents of the catalog.</summary>
/// <remarks>
/// All words must occur, in any form of theirs: "deploys" finds "deployed", "cafe" finds "Café". Words that say little, such as
/// "the", count only where there are no others. Chinese, Japanese and Korean are found without spaces between words.
/// "two words" in quotation marks must follow each other, and word* is the beginning of a word.
/// -word and -"two words" leave out the documents that have them. title:word looks in titles alone.
/// space:ENG, tag:runbook and collection:Runbooks are conditions; in them too an asterisk stands for anything, quotation marks
/// hold names together, and a dash before them turns them round. A document must be in one of the spaces that are named, must
/// have all the tags and be in all the collections. Conditions alone list the documents that meet them, the last changed first;
/// what only says what is not wanted finds nothing. Whatever means nothing is passed over: no search is an error.
/// Where no document has all the words, the last one may be a beginning; then words that no document has are taken for those
/// that are written nearly so; then any of the words will do, except that those in quotation marks and in titles stay needed.
/// Understood says how much was forgiven. The best matches come first: a word in a title counts more than one in the text, and
/// words in a row more than words apart. What was found stands between « and ».
/// </remarks>
/// <example>
/// <code>Find-Document 'deploy rollback' | Select-Object -First 5 Title, Space, Snippet</code>
/// <para>Shows the five best matches.</para>
/// </example>
/// <example>
/// <code>Find-Document certificate -Space OPS | Get-DocumentContent</code>
/// <para>Reads the documents of the space OPS that speak of certificates.</para>
/// </example>
/// <example>
/// <code>Find-Document 'title:deploy* tag:runbook -"feature flag"'</code>
/// <para>Finds runbooks with a word that begins with "deploy" in the title and without feature flags in the text.</para>
/// </example>
/// <example>
/// <code>Find-Document rollback -Facet Space, Tag</code>
/// <para>Counts all documents about rollbacks by space and by tag.</para>
/// </example>
[Cmdlet(VerbsCommon.Find, "Document")]
[OutputType(typeof(SearchHit), typeof(FacetCount))]
public sealed class FindDocumentCommand : CatalogCommand
{
    /// <summary>The words to look for, and conditions. Left out: all documents that the other parameters allow, the last changed first.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Query { get; set; } = "";

    /// <summary>Keys of spaces to look in; wildcards allowed. Left out: all of them.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>Tags; the document must have all of them. Wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>Collections; the document must be in all of them, or in collections inside them. Wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    /// <summary>Resources, as in table:warehouse.orders; the document must be about all of them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    [ValidateNotNullOrEmpty]
    public ResourceRef[] Resource { get; set; } = [];

    /// <summary>How many documents to find at the most.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Limit { get; set; } = 20;

    /// <summary>By what to count instead of listing: over all documents that match, whatever the limit is.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public SearchFacet[] Facet { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        var query = new SearchQuery(Query, spaces, Limit) { Tags = Tag, Collections = Collection, Resources = [.. Resource.Select(resource => resource.Name())] };
        foreach (object found in Facet.Length > 0 ? await catalog.CountAsync(query, Facet, cancel) : (IEnumerable<object>)await catalog.FindAsync(query, cancel))
            await WriteAsync(found);
    }
}
