using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Forgets people who were made known here, and what they were given.</summary>
/// <remarks>The accounts of a site are not forgotten as long as their site knows them.</remarks>
/// <example>
/// <code>New-DocumentPerson trial@acme.example
/// Remove-DocumentPerson trial@acme.example</code>
/// <para>Makes somebody known and forgets them again.</para>
/// </example>
/// <example>
/// <code>Get-DocumentPerson *@former.example | Remove-DocumentPerson -WhatIf</code>
/// <para>Says who would be forgotten.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentPerson", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentPersonCommand : CatalogCommand
{
    /// <summary>Names, e-mail addresses or ids.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Key", "Person")]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Person '{VisibleText.Of(name)}'", "Forget"))
            await catalog.People.RemoveAsync(name, cancel);
    });
}
