using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Changes what is said about resources: the owner, the description or the address.</summary>
/// <remarks>What is left out stays as it is; an empty text takes a thing away. The name stays: a thing of another name is another resource.</remarks>
/// <example>
/// <code>New-DocumentResource metric:churn; Set-DocumentResource metric:churn -Owner finance -PassThru</code>
/// <para>Makes a metric known, then says whose it is.</para>
/// </example>
/// <example>
/// <code>Get-DocumentResource | Where-Object Owner -eq data | Set-DocumentResource -Owner 'Data platform' -WhatIf</code>
/// <para>Says which resources would get another owner.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentResource", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentResource))]
public sealed class SetDocumentResourceCommand : CatalogCommand
{
    /// <summary>Types and names, as in table:warehouse.orders, or web addresses.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    public ResourceRef[] Resource { get; set; } = [];

    /// <summary>Whose it is: a person or a team, in any words; an empty text for nobody's.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Owner { get; set; }

    /// <summary>What it is; an empty text for nothing.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Where a browser opens it: an address that begins with https:// or http://; an empty text for nowhere.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Url { get; set; }

    /// <summary>Write the resources as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Resource, async resource =>
    {
        var name = resource.Name();
        if (!await ShouldProcessAsync($"Resource '{name}'", "Change"))
            return;
        var changed = await catalog.Relations.ChangeAsync(name, new ResourceDetails(Owner, Description, Url), cancel);
        if (PassThru)
            await WriteAsync(changed);
    });
}
