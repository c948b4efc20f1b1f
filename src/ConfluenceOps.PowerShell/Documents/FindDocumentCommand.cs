using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Searches the documents of the catalog.</summary>
/// <remarks>
/// All words must occur, in any form of theirs: "deploys" finds "deployed". Words that say little, such as "the", count only
/// where there are no others. Where no document has all the words, the last one may be a beginning, and then any of them will
/// do. The best matches come first; a word in a title counts more than one in the text. What was found stands between « and ».
/// </remarks>
/// <example>
/// <code>Find-Document 'deploy rollback' | Select-Object -First 5 Title, Space, Snippet</code>
/// <para>Shows the five best matches.</para>
/// </example>
/// <example>
/// <code>Find-Document certificate -Space OPS | Get-DocumentContent</code>
/// <para>Reads the documents of the space OPS that speak of certificates.</para>
/// </example>
[Cmdlet(VerbsCommon.Find, "Document")]
[OutputType(typeof(SearchHit))]
public sealed class FindDocumentCommand : CatalogCommand
{
    /// <summary>The words to look for.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string Query { get; set; } = "";

    /// <summary>Keys of spaces to look in; wildcards allowed. Left out: all of them.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>How many documents to find at the most.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int Limit { get; set; } = 20;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        foreach (var hit in await catalog.FindAsync(new SearchQuery(Query, spaces, Limit), cancel))
            await WriteAsync(hit);
    }
}
