using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Renders documents again from the pages they were imported from.</summary>
/// <remarks>
/// After an upgrade, brings what the newer version keeps better into the texts that are searched, without a request to any
/// site. Documents that somebody has edited here are left alone. No version is made: the pages have not changed.
/// </remarks>
/// <example>
/// <code>Get-Document | Update-DocumentContent -PassThru</code>
/// <para>Renders everything again and shows which documents have another text now.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space ENG | Update-DocumentContent -WhatIf</code>
/// <para>Says which documents of a space would change.</para>
/// </example>
[Cmdlet(VerbsData.Update, "DocumentContent", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class UpdateDocumentContentCommand : DocumentChangeCommand
{
    private protected override string Action => "Render again";

    private protected override Task<bool> IsDueAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        new DocumentUpdate(catalog).IsDueAsync(id, cancel);

    private protected override async Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        await new DocumentUpdate(catalog).RunAsync(id, cancel);
        return await catalog.GetDocumentAsync(id, cancel);
    }
}
