using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Surveying;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Looks after a transfer whether everything came: pages change, move and vanish while they are read, and lists lose rows.</summary>
internal sealed class Completion(ISite site, IImportStore store, Space space, ImportTally tally)
{
    private const int Named = 10;

    private readonly Dictionary<string, string> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoneReason> _gone = new(StringComparer.Ordinal);

    /// <summary>The pages that could not be had, and why.</summary>
    public IReadOnlyDictionary<string, string> Missing => _missing;

    /// <summary>The documents whose pages are gone.</summary>
    public IReadOnlyDictionary<string, GoneReason> Gone => _gone;

    /// <param name="pages">What has brought the pages, and brings the rest.</param>
    /// <param name="survey">What was to be brought.</param>
    /// <param name="isShort">Whether the site counts otherwise than what came.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(PageTransfer pages, SpaceSurvey survey, bool isShort, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        foreach (var (id, page) in survey.Gone.Where(one => !pages.Received.Contains(one.Key)))
            _gone[id] = page.Reason;
        if (site.News is not { } lists)
            return;
        var wanted = await FindWantedAsync(pages, survey, isShort, cancel).ConfigureAwait(false);
        for (var attempt = 0; wanted.Count > 0 && attempt < 2; attempt++)
        {
            wanted = await FindCurrentAsync(wanted, cancel).ConfigureAwait(false);
            await pages.RunAsync(lists.ReadPagesAsync(space, wanted, cancel), survey.Known, Task.FromResult<int?>(null), progress, cancel).ConfigureAwait(false);
            wanted.ExceptWith(pages.Received);
        }
        foreach (var id in wanted)
            _missing[id] = "The site lists the page and does not give it.";
        if (wanted.Count > 0)
            tally.Missed($"{wanted.Count} pages are listed by the site and not given by it: {FirstFew.Of(wanted, Named)}.");
    }

    /// <summary>The pages that should have come and have not.</summary>
    private async Task<HashSet<string>> FindWantedAsync(PageTransfer pages, SpaceSurvey survey, bool isShort, CancellationToken cancel)
    {
        var wanted = (survey.Reach == ImportReach.Everything
            ? survey.New.Concat(survey.Changed).Concat(survey.Placed).Select(page => page.Id).Concat(survey.Known.Where(one => !one.Value.IsGone && one.Value.SpaceId == space.Id).Select(one => one.Key))
            : survey.ToRead).ToHashSet(StringComparer.Ordinal);
        wanted.ExceptWith(pages.Received);
        wanted.ExceptWith(_gone.Keys);
        wanted.RemoveWhere(id => survey.Known.GetValueOrDefault(id) is { IsKept: true });
        if (isShort && survey.Known.Count == 0)
        {
            // The first import has no list to hold against what came, so it is read now.
            await foreach (var page in site.GetPagesAsync(space, null, cancel).ConfigureAwait(false))
                if (!pages.Received.Contains(page.Id))
                    wanted.Add(page.Id);
        }
        return wanted;
    }

    /// <summary>Of pages that have not come, those that are there all the same; what became of the others is noted.</summary>
    private async Task<HashSet<string>> FindCurrentAsync(HashSet<string> wanted, CancellationToken cancel)
    {
        var known = await store.FindKnownPagesAsync(site.Address, wanted, cancel).ConfigureAwait(false);
        var asked = wanted.ToDictionary(
            id => id, id => known.GetValueOrDefault(id) ?? new KnownPage { DocumentId = 0, Title = id, SpaceId = space.Id }, StringComparer.Ordinal);
        var sorting = new PageSorting(space, new Dictionary<string, KnownPage>(), null);
        await new Whereabouts(site, space).SortAsync(asked, sorting, cancel).ConfigureAwait(false);
        foreach (var (id, page) in sorting.Gone.Where(one => known.GetValueOrDefault(one.Key) is { IsGone: false, IsKept: false } document && document.SpaceId == space.Id))
            _gone[id] = page.Reason;
        return [.. sorting.New.Select(page => page.Id)];
    }
}
