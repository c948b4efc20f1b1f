using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Finds out what an import has to do, in the cheapest way that is exact.</summary>
internal sealed class Surveyor(ISite site, IImportStore catalog, TimeProvider clock)
{
    /// <summary>Told how far a list of all pages is.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <param name="space">The space.</param>
    /// <param name="options">How it is imported.</param>
    /// <param name="inDetail">Whether every page is to be named also when all of them are read anyway, as a plan wants it.</param>
    /// <param name="cancel">Ends the survey.</param>
    public async Task<SpaceSurvey> SurveyAsync(Space space, ImportOptions options, bool inDetail, CancellationToken cancel)
    {
        var before = await catalog.FindMarkAsync(site.Address, space, cancel).ConfigureAwait(false);
        var held = await catalog.FindSpaceAsync(site.Address, space, cancel).ConfigureAwait(false);
        var isFirst = held is null or { Documents: 0, Gone: 0 };
        var recent = await FindRecentAsync(space, cancel).ConfigureAwait(false);
        var selected = await SelectedPages.FindAsync(site, space, options.Selection, cancel).ConfigureAwait(false);
        var reach = ReachOf(before, options, isFirst);
        var mark = new ImportMark
        {
            Newest = recent?.Changes.Count > 0 ? recent.Changes[0].At : before?.Newest,
            Audited = before?.Audited,
            Total = recent?.Total,
            Checked = reach == ImportReach.Everything ? clock.GetUtcNow() : before?.Checked,
            Selection = options.Selection.ToString(),
        };
        var survey = new SpaceSurvey { Reach = reach, Mark = mark, Selected = selected, Comments = CommentNews.All };
        if (reach == ImportReach.Changes)
        {
            var news = new NewsSurvey(site, space, catalog, before!, recent!, Progress);
            var isSmall = held!.Documents <= options.ListUpTo;
            survey = await news.ReadAsync(mark, listAll: isSmall, cancel).ConfigureAwait(false);
            if (!news.IsComplete && !isSmall)
                survey = await news.SortAsync(survey.Mark, listAll: true, cancel).ConfigureAwait(false);
            if (!news.IsComplete)
                survey = await WithPartsAsync(survey, space, cancel).ConfigureAwait(false);
        }
        else if (!isFirst || inDetail || selected is not null || site.News is null)
        {
            survey = await CompareAsync(survey, space, cancel).ConfigureAwait(false);
        }
        return await WithMissingAsync(survey with { Held = held }, space, cancel).ConfigureAwait(false);
    }

    /// <summary>The first part of the list of what changed: how far the site is now, and how much there is.</summary>
    private async Task<RecentChanges?> FindRecentAsync(Space space, CancellationToken cancel) =>
        site.News is null ? null : await site.News.ReadRecentChangesAsync(space, null, cancel).ConfigureAwait(false);

    private ImportReach ReachOf(ImportMark? before, ImportOptions options, bool isFirst)
    {
        if (isFirst || options.Full || site.News is null)
            return ImportReach.Everything;
        // An import that did not get to its end is taken up by what it has not brought.
        if (before is null || before.Selection != options.Selection.ToString() || !options.Selection.IsAll)
            return ImportReach.AllPages;
        var now = clock.GetUtcNow();
        // A clock that was set back would put the next check off for as long.
        return before.Checked is { } last && last <= now && now - last < options.CheckEvery ? ImportReach.Changes : ImportReach.Everything;
    }

    /// <summary>Holds all pages against all documents.</summary>
    private async Task<SpaceSurvey> CompareAsync(SpaceSurvey survey, Space space, CancellationToken cancel)
    {
        var known = await catalog.GetKnownPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
        var sorting = await new PageList(site, space, Progress).ReadAsync(known, survey.Selected, cancel).ConfigureAwait(false);
        if (site.News is null)
            survey = OfExport(survey, sorting);
        return survey with
        {
            New = sorting.New,
            Changed = sorting.Changed,
            Placed = sorting.Placed,
            Gone = sorting.Gone,
            Known = known,
        };
    }

    /// <summary>An export says no more than what was so when it was made: one that is older than the last import takes nothing away.</summary>
    private static SpaceSurvey OfExport(SpaceSurvey survey, PageSorting sorting)
    {
        if (survey.Mark.Newest is { } before && (sorting.Newest is not { } newest || newest < before))
            sorting.Gone.Clear();
        else
            survey = survey with { Mark = survey.Mark with { Newest = sorting.Newest } };
        return survey;
    }

    /// <summary>Adds the comments and files that came and went without any news of them.</summary>
    private async Task<SpaceSurvey> WithPartsAsync(SpaceSurvey survey, Space space, CancellationToken cancel)
    {
        var comments = await ListAsync(space, ChangedKind.Comment, cancel).ConfigureAwait(false);
        var files = await ListAsync(space, ChangedKind.File, cancel).ConfigureAwait(false);
        var known = await catalog.FindKnownPartsAsync(site.Address, space, [.. comments, .. files], cancel).ConfigureAwait(false);
        var newFiles = files.Where(id => !known.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        var again = survey.Again.ToHashSet(StringComparer.Ordinal);
        again.UnionWith(await catalog.FindPagesWithOtherFilesAsync(site.Address, space, files, cancel).ConfigureAwait(false));
        if (newFiles.Count > 0)
            await foreach (var file in site.News!.GetNewestFilesAsync(space, cancel).ConfigureAwait(false))
                if (newFiles.Remove(file.Id))
                    again.Add(file.PageId);
        return survey with
        {
            Again = again,
            Comments = survey.Comments with
            {
                OnPages = [.. survey.New.Select(page => page.Id)],
                Changed = survey.Comments.Changed.Concat(comments.Where(id => !known.ContainsKey(id))).ToHashSet(StringComparer.Ordinal),
                Existing = comments,
            },
        };
    }

    private async Task<HashSet<string>> ListAsync(Space space, ChangedKind kind, CancellationToken cancel)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in site.News!.ListIdsAsync(space, kind, cancel).ConfigureAwait(false))
            ids.Add(id);
        return ids;
    }

    /// <summary>Adds what an import before could not get.</summary>
    private async Task<SpaceSurvey> WithMissingAsync(SpaceSurvey survey, Space space, CancellationToken cancel)
    {
        var missing = await catalog.GetMissingPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
        return missing.Count == 0 ? survey : survey with { Again = survey.Again.Concat(missing.Keys).ToHashSet(StringComparer.Ordinal) };
    }
}
