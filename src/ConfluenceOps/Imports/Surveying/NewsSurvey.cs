using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Finds what changed in a space since the last import, with a number of requests that follows the changes.</summary>
/// <remarks>
/// Three lists that are read no further than to what is known: everything new that the search index has, the newest pages, and the audit log.
/// The index also counts what there is. When that count is not what it must be, something went that no list of news tells of; then, and always
/// in small spaces, the list of all pages takes the place of the newest. facts.md, sections 2.2 and 2.4.
/// </remarks>
internal sealed class NewsSurvey(ISite site, Space space, IImportStore catalog, ImportMark before, RecentChanges first, IProgress<ImportProgress>? progress)
{
    /// <summary>How far behind the newest change of the last import to begin: the search index lags, and transactions overtake each other.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _since = (before.Newest ?? DateTimeOffset.MinValue.Add(Overlap)) - Overlap;
    private readonly ISpaceNews _lists = site.News!;
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);
    private readonly HashSet<string> _comments = new(StringComparer.Ordinal);
    private List<RecentChange> _recent = [];
    private IReadOnlyDictionary<string, KnownPage> _audited = new Dictionary<string, KnownPage>();
    private Dictionary<string, KnownPage> _known = new(StringComparer.Ordinal);
    private PageSorting _sorting = null!;
    private int _made;

    /// <summary>Whether what was found is all that can have happened.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads the news.</summary>
    /// <param name="mark">How far the catalog is after them.</param>
    /// <param name="listAll">Whether to read the list of all pages.</param>
    /// <param name="cancel">Ends the survey.</param>
    public async Task<SpaceSurvey> ReadAsync(ImportMark mark, bool listAll, CancellationToken cancel)
    {
        _recent = await ReadRecentAsync(cancel).ConfigureAwait(false);
        var audit = new AuditedPages(site, space, catalog);
        _audited = await audit.ReadAsync(before, cancel).ConfigureAwait(false);
        mark = mark with { Audited = audit.Newest, MayAudit = audit.IsOpen };
        return await SortAsync(mark, listAll, cancel).ConfigureAwait(false);
    }

    /// <summary>Sorts the pages that the news, or the list of all pages, give.</summary>
    public async Task<SpaceSurvey> SortAsync(ImportMark mark, bool listAll, CancellationToken cancel)
    {
        await (listAll ? ListAllAsync(cancel) : ListNewestAsync(cancel)).ConfigureAwait(false);
        await WeighAsync(cancel).ConfigureAwait(false);
        if (listAll)
            _again.UnionWith(_audited.Keys.Where(_sorting.Has));
        else
            await LocateAsync(cancel).ConfigureAwait(false);
        await CountAsync(listAll, cancel).ConfigureAwait(false);
        if (!listAll && IsComplete)
            await FollowChildrenAsync(cancel).ConfigureAwait(false);
        return new SpaceSurvey
        {
            Reach = listAll ? ImportReach.AllPages : ImportReach.Changes,
            Mark = mark,
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
        for (var part = first; ; part = await _lists.ReadRecentChangesAsync(space, part, cancel).ConfigureAwait(false))
        {
            recent.AddRange(part.Changes.Where(change => change.At >= _since));
            if (part.Next is null || part.Changes.Any(change => change.At < _since))
                return recent;
        }
    }

    private async Task ListAllAsync(CancellationToken cancel)
    {
        _known = new(await catalog.GetKnownPagesAsync(site.Address, space, cancel).ConfigureAwait(false), StringComparer.Ordinal);
        _sorting = await new PageList(site, space, progress).ReadAsync(_known, null, cancel).ConfigureAwait(false);
    }

    private async Task ListNewestAsync(CancellationToken cancel)
    {
        var newest = new List<Page>();
        await foreach (var page in _lists.GetNewestPagesAsync(space, cancel).ConfigureAwait(false))
        {
            if (page.Modified < _since)
                break;
            newest.Add(page);
        }
        var ids = newest.Select(page => page.Id).Concat(_recent.Where(IsPage).Select(change => change.Id)).ToHashSet(StringComparer.Ordinal);
        _known = new(await catalog.FindKnownPagesAsync(site.Address, ids, cancel).ConfigureAwait(false), StringComparer.Ordinal);
        foreach (var (id, page) in _audited)
            _known[id] = page;
        _sorting = new PageSorting(space, _known, null);
        foreach (var page in newest)
            _sorting.Add(page);
    }

    /// <summary>Goes through what the index has: blog posts, comments and files, and pages that the list of pages left out.</summary>
    private async Task WeighAsync(CancellationToken cancel)
    {
        var parts = _recent.Where(change => change.Kind is ChangedKind.Comment or ChangedKind.File).ToList();
        var known = await catalog.FindKnownPartsAsync(site.Address, space, [.. parts.Select(part => part.Id)], cancel).ConfigureAwait(false);
        var unlisted = _recent.Where(change => IsPage(change) && !_sorting.Has(change.Id)).ToList();
        _again.UnionWith(unlisted.Where(page => _known.GetValueOrDefault(page.Id) is not { IsGone: false } before || before.Modified != page.At).Select(page => page.Id));
        _comments.UnionWith(Changed(ChangedKind.Comment));
        await FindPagesOfFilesAsync(Changed(ChangedKind.File).ToHashSet(StringComparer.Ordinal), cancel).ConfigureAwait(false);
        _made = parts.Count(part => !known.ContainsKey(part.Id)) + unlisted.Count(page => _known.GetValueOrDefault(page.Id) is null or { IsGone: true });

        IEnumerable<string> Changed(ChangedKind kind) => parts.Where(part => part.Kind == kind && known.GetValueOrDefault(part.Id)?.Modified != part.At).Select(part => part.Id);
    }

    private async Task FindPagesOfFilesAsync(HashSet<string> files, CancellationToken cancel)
    {
        if (files.Count == 0)
            return;
        await foreach (var file in _lists.GetNewestFilesAsync(space, cancel).ConfigureAwait(false))
        {
            if (files.Remove(file.Id))
                _again.Add(file.PageId);
            if (files.Count == 0 || file.At < _since)
                break;
        }
    }

    /// <summary>Looks where pages are now that the audit log has named.</summary>
    private async Task LocateAsync(CancellationToken cancel)
    {
        var open = _audited.Where(one => !_sorting.Has(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (open.Count > 0)
            await new Whereabouts(site, space).SortAsync(open, _sorting, cancel).ConfigureAwait(false);
        foreach (var (id, page) in _audited)
        {
            if (page.IsGone)
                _sorting.Gone.Remove(id);
            else if (!_sorting.Gone.ContainsKey(id))
                _again.Add(id);
        }
    }

    /// <summary>What hung under a page that is gone hangs somewhere else now, and no list tells.</summary>
    private async Task FollowChildrenAsync(CancellationToken cancel)
    {
        if (_sorting.Gone.Count == 0)
            return;
        var children = (await catalog.FindChildrenAsync(site.Address, _sorting.Gone.Keys, cancel).ConfigureAwait(false))
            .Where(one => !_sorting.Has(one.Key) && !_sorting.Gone.ContainsKey(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        if (children.Count == 0)
            return;
        foreach (var (id, page) in children)
            _known[id] = page;
        await new Whereabouts(site, space).SortAsync(children, _sorting, cancel).ConfigureAwait(false);
    }

    /// <summary>Compares the site's count with what it must be after what was found.</summary>
    private async Task CountAsync(bool listAll, CancellationToken cancel)
    {
        if (first.Total is not { } total || before.Total is not { } totalBefore)
        {
            // A site that does not count is believed, once all its pages were listed.
            IsComplete = listAll;
            return;
        }
        var expected = totalBefore + _made + await CountAsync(_sorting.New.Select(page => page.Id).Where(_known.ContainsKey), cancel).ConfigureAwait(false)
            + _sorting.New.Count(page => !_known.ContainsKey(page.Id)) - await CountAsync(_sorting.Gone.Keys, cancel).ConfigureAwait(false);
        if (total < expected && !listAll)
            expected -= await CountAsync(await FindTrashedAsync(cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        IsComplete = total == expected;
    }

    /// <summary>Looks into the top of the trash, which costs less than the list of all pages.</summary>
    private async Task<List<string>> FindTrashedAsync(CancellationToken cancel)
    {
        const int Top = 250;
        var top = new List<Page>();
        await foreach (var page in _lists.GetTrashAsync(space, cancel).ConfigureAwait(false))
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

    /// <summary>How much some pages make of the site's count, with their comments and files.</summary>
    private async Task<int> CountAsync(IEnumerable<string> pages, CancellationToken cancel)
    {
        var ids = pages.ToList();
        return ids.Count == 0 ? 0 : ids.Count + await catalog.CountPartsAsync(site.Address, ids, cancel).ConfigureAwait(false);
    }

    /// <summary>Pages that are new here although they are old there: what was said on them is no news.</summary>
    private List<string> ComingIntoSight() => [.. _sorting.New.Where(page => page.Created < _since || _known.ContainsKey(page.Id)).Select(page => page.Id)];

    private static bool IsPage(RecentChange change) => change.Kind is ChangedKind.Page or ChangedKind.BlogPost;
}
