using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Lists resources: tables, dashboards and other things outside that documents are about.</summary>
/// <remarks>Documents says how many documents are about a resource, those in the trash aside.</remarks>
/// <example>
/// <code>Get-DocumentResource table:* | Where-Object Documents -eq 0</code>
/// <para>Finds the tables that no document is about.</para>
/// </example>
/// <example>
/// <code>Get-DocumentResource | Group-Object Owner -NoElement</code>
/// <para>Counts the resources of each owner.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentResource")]
[OutputType(typeof(DocumentResource))]
public sealed class GetDocumentResourceCommand : CatalogCommand
{
    /// <summary>Types and names, as in table:warehouse.orders; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentResourceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Resource { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var known = await catalog.Relations.ListResourcesAsync(cancel);
        await ForEachAsync(Resource, async named =>
        {
            // A web address may hold a question mark, so a name that is one comes first.
            var found = known.Where(resource => resource.Resource.Equals(named, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0)
                found = Matching(known, named);
            foreach (var resource in found)
                await WriteAsync(resource);
        });
    }

    private static List<DocumentResource> Matching(IReadOnlyList<DocumentResource> known, string named)
    {
        var pattern = WildcardPattern.Get(named, WildcardOptions.IgnoreCase);
        var found = known.Where(resource => pattern.IsMatch(resource.Resource)).ToList();
        if (found.Count > 0 || WildcardPattern.ContainsWildcardCharacters(named))
            return found;
        var name = $"{ResourceName.Parse(named)}";
        found = [.. known.Where(resource => resource.Resource.Equals(name, StringComparison.OrdinalIgnoreCase))];
        return found.Count > 0 ? found : throw new ResourceNotFoundException(named);
    }
}
