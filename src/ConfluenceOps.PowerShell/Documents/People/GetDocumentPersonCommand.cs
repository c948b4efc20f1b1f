using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Lists the people to whom access to the catalog can be given.</summary>
/// <remarks>Accounts come with imports from their site, and stay in step with it; others were made here.</remarks>
/// <example>
/// <code>Get-DocumentPerson</code>
/// <para>Lists everybody.</para>
/// </example>
/// <example>
/// <code>Get-DocumentPerson | Where-Object Active -eq $false</code>
/// <para>Lists those whom their site no longer lets in.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentPerson")]
[OutputType(typeof(DocumentPerson))]
public sealed class GetDocumentPersonCommand : CatalogCommand
{
    /// <summary>Names, e-mail addresses or ids; wildcards allowed. Left out: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Person")]
    [SupportsWildcards, ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        await WriteNamedAsync(Name, await catalog.People.ListAsync(cancel), person => [person.Person, person.Key, person.Email ?? ""], PersonNotFoundException.Nobody);
}
