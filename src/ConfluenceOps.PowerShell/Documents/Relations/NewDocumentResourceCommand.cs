using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Makes resources: tables, dashboards and other things outside that documents are about.</summary>
/// <remarks>
/// A resource is named by type and name, as in table:warehouse.orders, dashboard:sales, metric:revenue or url:https://bi.acme.example/7; any
/// other word can be a type. Documents are related to it with Add-DocumentRelation.
/// </remarks>
/// <example>
/// <code>New-DocumentResource 'table:warehouse.orders' -Owner data -Description 'One row an order'</code>
/// <para>Makes a table known.</para>
/// </example>
/// <example>
/// <code>New-DocumentResource 'warehouse.returns' -Type Table -Url https://bi.acme.example/returns</code>
/// <para>Says the type apart, and where a browser opens it.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "DocumentResource", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentResource))]
public sealed class NewDocumentResourceCommand : CatalogCommand
{
    /// <summary>Types and names, as in table:warehouse.orders; names alone where -Type says the type; web addresses.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public ResourceRef[] Resource { get; set; } = [];

    /// <summary>The type, where the name does not say it: Table, Dashboard, Metric, Url or any other word.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Type { get; set; }

    /// <summary>Whose it is: a person or a team, in any words.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Owner { get; set; }

    /// <summary>What it is.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>Where a browser opens it: an address that begins with https:// or http://.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Url { get; set; }

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Resource, async resource =>
    {
        var name = resource.Name(Type);
        if (await ShouldProcessAsync($"Resource '{name}'", "Make"))
            await WriteAsync(await catalog.Relations.MakeAsync(name, new ResourceDetails(Owner, Description, Url), cancel));
    });
}
