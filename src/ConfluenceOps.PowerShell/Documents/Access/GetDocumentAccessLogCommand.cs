using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Lists what was read from the catalog through AI assistants, newest first.</summary>
/// <remarks>
/// 'confluenceops mcp' notes each call: for whom, by which program, what was asked, which documents were given, and what was refused. An access is kept
/// for 90 days, and of all at most the last 200,000. Only owners of the catalog are told.
/// </remarks>
/// <example>
/// <code>Get-DocumentAccessLog -Since (Get-Date).AddDays(-7) | Select-Object -First 20</code>
/// <para>Shows the last twenty accesses of a week.</para>
/// </example>
/// <example>
/// <code>Get-DocumentAccessLog -Action get_document | Where-Object Refused | Group-Object Person, Asked -NoElement</code>
/// <para>Counts what was asked for and not given.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentAccessLog")]
[OutputType(typeof(DocumentAccess))]
public sealed class GetDocumentAccessLogCommand : CatalogCommand
{
    /// <summary>Leave out what happened before.</summary>
    [Parameter(Position = 0)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Leave out what happened after.</summary>
    [Parameter(Position = 1)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>For whom: names or ids of accounts, wildcards allowed. Left out: for anybody.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Person { get; set; } = [];

    /// <summary>What was done, such as search_documents; wildcards allowed. Left out: anything.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(AccessActionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Action { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        WriteAllAsync(catalog.AccessLog.GetAsync(new AccessLogQuery { Since = Since, Until = Until, Persons = Person, Actions = Action }, cancel));
}
