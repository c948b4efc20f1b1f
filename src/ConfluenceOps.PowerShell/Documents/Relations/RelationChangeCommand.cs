using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>A cmdlet that relates documents to resources, or no longer.</summary>
public abstract class RelationChangeCommand : DocumentBatchCommand
{
    /// <summary>Types and names of resources, as in table:warehouse.orders, or web addresses.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    public ResourceRef[] Resource { get; set; } = [];

    private protected override IReadOnlyList<string> Names => [.. Resource.Select(resource => $"{resource}")];
}
