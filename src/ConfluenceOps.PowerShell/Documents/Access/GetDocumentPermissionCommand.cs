using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Says what somebody may do with documents, and why.</summary>
/// <remarks>
/// An owner of the catalog owns all that is in it. Else what a document itself grants counts; else the widest of what its collections grant, which is
/// at most to edit; else what the catalog grants. Where one place grants several things, what it grants to a person counts before what it grants to
/// their teams, of which the widest counts, and that before what it grants to everyone. A read-only document keeps its text, title and place whatever
/// anybody was given, and a page's document is seen only by those who may view the page in Confluence, unless Set-DocumentSpacePermission opens its space.
/// Of others than oneself only owners of the catalog are told.
/// </remarks>
/// <example>
/// <code>Get-DocumentPermission 12 | Format-List</code>
/// <para>Says what whoever asks may do with a document, and what decided that.</para>
/// </example>
/// <example>
/// <code>New-DocumentPerson guest@acme.example | Out-Null
/// Get-Document -Space OPS | Get-DocumentPermission -Person guest@acme.example | Group-Object Access -NoElement</code>
/// <para>Counts what somebody may do with the documents of a space.</para>
/// </example>
/// <example>
/// <code>Set-DocumentPermission 12 -Everyone CanRead
/// Get-DocumentPermission 12 -Granted</code>
/// <para>Lists who was given what on the document itself.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentPermission", DefaultParameterSetName = OfSomebody)]
[OutputType(typeof(DocumentPermission), typeof(AccessGrant))]
public sealed class GetDocumentPermissionCommand : CatalogCommand
{
    private const string OfSomebody = "Person";
    private const string OfDocument = "Granted";

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Whose: names, e-mail addresses or ids. Left out: of whoever asks.</summary>
    [Parameter(ParameterSetName = OfSomebody)]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Person { get; set; }

    /// <summary>List who was given what on the documents themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfDocument)]
    public SwitchParameter Granted { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => Granted
        ? ForEachAsync(Id, async id =>
        {
            foreach (var grant in await catalog.Access.ListAsync(AccessPlace.Document(id), cancel))
                await WriteAsync(grant);
        })
        : ForEachAsync(Person ?? [null!], person => ExplainAsync(catalog, person, cancel));

    private async Task ExplainAsync(ICatalog catalog, string? person, CancellationToken cancel)
    {
        var found = await catalog.Access.ExplainAsync(Id, person, cancel);
        foreach (var permission in found)
            await WriteAsync(permission);
        foreach (var id in Id.Except(found.Select(permission => permission.DocumentId)))
            await WriteErrorAsync(new DocumentNotFoundException(id), id);
    }
}
