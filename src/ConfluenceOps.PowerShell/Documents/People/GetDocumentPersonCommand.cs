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
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var all = await catalog.People.ListAsync(cancel);
        await ForEachAsync(Name, async name =>
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = all.Where(person => pattern.IsMatch(person.Person) || pattern.IsMatch(person.Key) || (person.Email is { } email && pattern.IsMatch(email))).ToList();
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                found = [await catalog.People.FindAsync(name, cancel)];
            foreach (var person in found)
                await WriteAsync(person);
        });
    }
}
