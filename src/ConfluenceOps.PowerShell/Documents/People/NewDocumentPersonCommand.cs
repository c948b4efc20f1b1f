using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Makes people known to the catalog whom no site knows, so that access can be given to them.</summary>
/// <remarks>
/// The accounts of a site come with imports from it. A user of this machine is known by the name under which they are signed in. Somebody who was
/// made known by an e-mail address becomes the account that an import finds under that address, with all that was given to them.
/// </remarks>
/// <example>
/// <code>New-DocumentPerson intern@acme.example</code>
/// <para>Makes somebody known by an e-mail address.</para>
/// </example>
/// <example>
/// <code>New-DocumentPerson nightshift -Email night@acme.example
/// Set-DocumentCatalogPermission -Person nightshift -Access CanRead</code>
/// <para>Makes a user of this machine known, who may then read and not edit.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "DocumentPerson", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentPerson))]
public sealed class NewDocumentPersonCommand : CatalogCommand
{
    /// <summary>Names or e-mail addresses.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Person")]
    public string[] Name { get; set; } = [];

    /// <summary>The e-mail address, where the name is none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Person '{VisibleText.Of(name)}'", "Make known"))
            await WriteAsync(await catalog.People.MakeAsync(name, Email, cancel));
    });
}
