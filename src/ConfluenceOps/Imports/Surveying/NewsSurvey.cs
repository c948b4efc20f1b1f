using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Finds what changed in a space since the last import, with a number of requests that follows the changes.</summary>
/// <remarks>
/// Three lists that are read no further than to what is known: the newest pages, everything new that the search index has, and the audit log.
/// The index also counts what there is. When that count is not what it must be, something went that no list of news tells of, and the
/// list of all pages has to be read. facts.md, sections 2.2 and 2.4.
/// </remarks>
internal sealed class NewsSurvey(ISite site, ISpaceNews lists, Space space, IImportStore catalog, ImportMark before, RecentChanges first)
{
    /// <summary>How far behind the newest change of the last import to begin: the search index lags, and transactions overtake each other.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _since = (before.Newest ?? DateTimeOffset.MinValue.Add(Overlap)) - Overlap;
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);
    private readonly HashSet<string> _comments = new(StringComparer.Ordinal);
    private Dictionary<string, KnownPage> _known = new(StringComparer.Ordinal);
    private PageSorting _sorting = null!;
    private int _made;

    /// <summary>Whether what was found is all that can have happened.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The newest audit record; null where the account may not read the log.</summary>
    public DateTimeOffset? Audited { get; private set; }

    /// <summary>Reads the news.</summary>
    public async Task<SpaceSurvey> ReadAsync(ImportMark mark, CancellationToken cancel)
    {
        var recent = await ReadRecentAsync(cancel).ConfigureAwait(false);
        var newest = await ReadNewestPagesAsync(cancel).ConfigureAwait(false);
        var audit = new AuditedPages(site, space, catalog);
        var audited = await audit.ReadAsync(before, cancel).ConfigureAwait(false);
        Audited = audit.Newest;

        var ids = newest.Select(page => page.Id).Concat(recent.Where(IsPage).Select(change => change.Id)).ToHashSet(StringComparer.Ordinal);
        _known = new(await catalog.FindKnownPagesAsync(site.Address, ids, cancel).ConfigureAwait(false), StringComparer.Ordinal);
        foreach (var (id, page) in audited)
            _known[id] = page;
        _sorting = new PageSorting(space, _known, null);
        foreach (var page in newest)
            _sorting.Add(page);
        await WeighAsync(recent, cancel).ConfigureAwait(false);
        await LocateAsync(audited, cancel).ConfigureAwait(false);
        await CountAsync(cancel).ConfigureAwait(false);
        return new SpaceSurvey
        {
            Reach = ImportReach.Changes,
            Mark = mark with { Audited = Audited },
            New = _sorting.New,
            Changed = _sorting.Changed,
            Placed = _sorting.Placed,
            Again = _again,
            Gone = _sorting.Gone,
            Known = _known,
            Comments = new CommentNews { Changed = _comments, OnPages = ComingIntoSight() },
        };
    }

    private async Task<List<RecentChange>> ReadRecentAsync(CancellationToken cancel)
    {
        var recent = new List<RecentChange>();
        for (var part = first; ; part = await lists.ReadRecentChangesAsync(space, part, cancel).ConfigureAwait(false))
        {
            recent.AddRange(part.Changes.Where(change => change.At >= _since));
            if (part.Next is null || part.Changes.Any(change => change.At < _since))
                return recent;
        }
    }

    private async Task<List<Page>> ReadNewestPagesAsync(CancellationToken cancel)
    {
        var newest = new List<Page>();
        await foreach (var page in lists.GetNewestPagesAsync(space, cancel).ConfigureAwait(false))
        {
            if (page.Modified < _since)
                break;
            newest.Add(page);
        }
        return newest;
    }

    /// <summary>Goes through what the index has: blog posts, comments and files, and pages that the list of pages left out.</summary>
    private async Task WeighAsync(List<RecentChange> recent, CancellationToken cancel)
    {
        var parts = recent.Where(change => change.Kind is ChangedKind.Comment or ChangedKind.File).ToList();
        var known = await catalog.FindKnownPartsAsync(site.Address, space, [.. parts.Select(part => part.Id)], cancel).ConfigureAwait(false);
        foreach (var page in recent.Where(IsPage).Where(page => !_sorting.Has(page.Id) && _known.GetValueOrDefault(page.Id)?.Modified != page.At))
            _again.Add(page.Id);
        foreach (var comment in parts.Where(part => part.Kind == ChangedKind.Comment && known.GetValueOrDefault(part.Id)?.Modified != part.At))
            _comments.Add(comment.Id);
        var files = parts.Where(part => part.Kind == ChangedKind.File && known.GetValueOrDefault(part.Id)?.Modified != part.At)
            .Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        await FindPagesOfFilesAsync(files, cancel).ConfigureAwait(false);
        _made = parts.Count(part => !known.ContainsKey(part.Id))
            + recent.Where(IsPage).Count(page => !_sorting.Has(page.Id) && _known.GetValueOrDefault(page.Id) is null or { IsGone: true });
    }

    private async Task FindPagesOfFilesAsync(HashSet<string> files, CancellationToken cancel)
    {
        if (files.Count == 0)
            return;
        await foreach (var file in lists.GetNewestFilesAsync(space, cancel).ConfigureAwait(false))
        {
            if (files.Remove(file.Id))
                _again.Add(file.PageId);
            if (files.Count == 0 || file.At < _since)
                break;
        }
    }

    /// <summary>Looks where pages are now that the audit log has named.</summary>
    private async Task LocateAsync(IReadOnlyDictionary<string, KnownPage> audited, CancellationToken cancel)
    {
        var open = audited.Where(one => !_sorting.Has(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (open.Count > 0)
            await new Whereabouts(site, space).SortAsync(open, _sorting, cancel).ConfigureAwait(false);
        foreach (var id in open.Keys)
        {
            if (open[id].IsGone)
                _sorting.Gone.Remove(id);
            else if (!_sorting.Gone.ContainsKey(id))
                _again.Add(id);
        }
    }

    /// <summary>Compares the site's count with what it must be after what was found.</summary>
    private async Task CountAsync(CancellationToken cancel)
    {
        if (first.Total is not { } total || before.Total is not { } totalBefore)
            return;
        var expected = totalBefore + _made + await CountNewAsync(cancel).ConfigureAwait(false) - await CountGoneAsync(_sorting.Gone.Keys, cancel).ConfigureAwait(false);
        if (total < expected)
        {
            var trashed = await FindTrashedAsync(cancel).ConfigureAwait(false);
            expected -= await CountGoneAsync(trashed, cancel).ConfigureAwait(false);
        }
        IsComplete = total == expected;
    }

    /// <summary>Looks into the top of the trash, which costs less than the list of all pages.</summary>
    private async Task<List<string>> FindTrashedAsync(CancellationToken cancel)
    {
        const int Top = 250;
        var top = new List<Page>();
        await foreach (var page in lists.GetTrashAsync(space, cancel).ConfigureAwait(false))
        {
            top.Add(page);
            if (top.Count == Top)
                break;
        }
        var known = await catalog.FindKnownPagesAsync(site.Address, [.. top.Select(page => page.Id)], cancel).ConfigureAwait(false);
        var trashed = known.Where(one => one.Value is { IsGone: false, IsKept: false } && one.Value.SpaceId == space.Id && !_sorting.Gone.ContainsKey(one.Key)).ToList();
        foreach (var (id, page) in trashed)
        {
            _sorting.Gone[id] = new GonePage(page.Title, GoneReason.Deleted);
            _known[id] = page;
        }
        return [.. trashed.Select(one => one.Key)];
    }

    /// <summary>What came back brings its comments and files along.</summary>
    private async Task<int> CountNewAsync(CancellationToken cancel) =>
        _sorting.New.Count + await catalog.CountPartsAsync(site.Address, [.. _sorting.New.Select(page => page.Id).Where(_known.ContainsKey)], cancel).ConfigureAwait(false);

    private async Task<int> CountGoneAsync(IReadOnlyCollection<string> pages, CancellationToken cancel) =>
        pages.Count == 0 ? 0 : pages.Count + await catalog.CountPartsAsync(site.Address, pages, cancel).ConfigureAwait(false);

    /// <summary>Pages that are new here although they are old there: what was said on them is no news.</summary>
    private List<string> ComingIntoSight() => [.. _sorting.New.Where(page => page.Created < _since || _known.ContainsKey(page.Id)).Select(page => page.Id)];

    private static bool IsPage(RecentChange change) => change.Kind is ChangedKind.Page or ChangedKind.BlogPost;
}
