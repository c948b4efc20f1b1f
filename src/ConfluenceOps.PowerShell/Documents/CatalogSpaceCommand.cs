using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Spaces;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>A cmdlet that works on spaces of the catalog one by one.</summary>
public abstract class CatalogSpaceCommand : CatalogCommand
{
    /// <summary>Keys of spaces; wildcards allowed.</summary>
    public abstract string[] Space { get; set; }

    /// <inheritdoc/>
    protected sealed override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var known = await catalog.Imports.GetSpacesAsync(cancel);
        await ForEachAsync(Space, async name =>
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var matches = known.Where(space => pattern.IsMatch(space.Space)).ToList();
            if (matches.Count == 0 && !SpaceRef.IsPattern(name))
                throw SpaceNotFoundException.InCatalog(name);
            await ForEachAsync(matches, space => ProcessAsync(catalog, space, cancel));
        });
    }

    /// <summary>One space.</summary>
    private protected abstract Task ProcessAsync(ICatalog catalog, CatalogSpace space, CancellationToken cancel);
}
