using System.Diagnostics;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Holds the list of all pages of a space, without their bodies, against what the catalog knows.</summary>
internal sealed class PageList(ISite site, Space space, IProgress<ImportProgress>? progress)
{
    /// <summary>The site gives so many at once.</summary>
    private const int AtOnce = 250;

    public async Task<PageSorting> ReadAsync(IReadOnlyDictionary<string, KnownPage> known, IReadOnlySet<string>? selected, CancellationToken cancel)
    {
        var sorting = new PageSorting(space, known, selected);
        var clock = Stopwatch.StartNew();
        var listed = 0;
        await foreach (var page in site.GetPagesAsync(space, null, cancel).ConfigureAwait(false))
        {
            sorting.Add(page);
            if (++listed % AtOnce == 0)
                progress?.Report(new ImportProgress(space.Key, ImportStage.Survey, listed, known.Count > 0 ? known.Count : null, listed / Math.Max(clock.Elapsed.TotalSeconds, 0.001)));
        }
        var missed = known.Where(one => one.Value is { IsGone: false, IsKept: false } && one.Value.SpaceId == space.Id && !sorting.Has(one.Key))
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (missed.Count > 0)
            await new Whereabouts(site, space).SortAsync(missed, sorting, cancel).ConfigureAwait(false);
        return sorting;
    }
}
