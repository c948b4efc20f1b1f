using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Surveying;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>How far a transfer came.</summary>
/// <param name="Mark">The mark to keep; null when the last one stays.</param>
/// <param name="Missing">The pages that could not be had, and why; null when nothing was learned about them.</param>
internal sealed record TransferOutcome(ImportMark? Mark, IReadOnlyDictionary<string, string>? Missing);

/// <summary>Does what a survey found to be done: pages, places, edits, removals, comments, files.</summary>
internal sealed class SpaceTransfer(
    ISite site, ICatalog catalog, TimeProvider clock, ImportOptions options, Space space, long run, ImportTally tally)
{
    private readonly IImportStore _store = catalog.Imports;

    public async Task<TransferOutcome> RunAsync(SpaceSurvey survey, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        IReadOnlySet<string> received = new HashSet<string>();
        try
        {
            using var people = new People(site, survey.Reach == ImportReach.Everything ? null : _store);
            var pages = new PageTransfer(site, _store, people, tally, options.OnConflict, space, run);
            received = pages.Received;
            IReadOnlyList<ImportedComment>? comments = null;
            var commentReading = new CommentReading(site, people, tally, space);
            await Together.RunAsync(
                cancel,
                stop => TransferPagesAsync(pages, survey, progress, stop),
                async stop => comments = await commentReading.ReadAsync(survey.Comments, stop).ConfigureAwait(false)).ConfigureAwait(false);
            // When everything was read, the site's count says whether everything came.
            var isShort = survey is { Reach: ImportReach.Everything, Selected: null, Mark.Total: { } total } && comments is not null
                && pages.Received.Count + comments.Count + tally.Attachments != total;
            var completion = new Completion(site, _store, space, tally);
            await completion.RunAsync(pages, survey, isShort, progress, cancel).ConfigureAwait(false);
            if (isShort)
                await commentReading.CompleteAsync(cancel).ConfigureAwait(false);
            await SettleAsync(survey, completion.Gone, cancel).ConfigureAwait(false);
            // Only now there are documents that they can stand at.
            if (comments is not null)
                await SaveCommentsAsync(survey.Comments, comments, cancel).ConfigureAwait(false);
            await new FileTransfer(site, catalog, tally).RunAsync(run, space, options.Attachments, progress, cancel).ConfigureAwait(false);
            return new TransferOutcome(commentReading.IsWhole ? survey.Mark : null, completion.Missing);
        }
        catch (ConfluenceOpsException error) when (tally.Saved > 0 && error.Kind is ErrorKind.Connection or ErrorKind.Limit or ErrorKind.Authentication or ErrorKind.InvalidData)
        {
            // What is here stays and is right; the mark stays where it was, so that the next import brings the rest.
            tally.Missed($"It broke off: {error.Message} {Missing(survey, received)}");
            return new TransferOutcome(null, null);
        }
    }

    private static string Missing(SpaceSurvey survey, IReadOnlySet<string> received)
    {
        const int Named = 10;
        var titles = survey.New.Concat(survey.Changed).Where(page => !received.Contains(page.Id)).Select(page => $"'{page.Title}'").ToList();
        return titles.Count == 0
            ? "The next import brings what is left of the space."
            : $"The next import brings {titles.Count} pages that are missing: {FirstFew.Of(titles, Named)}.";
    }

    private Task TransferPagesAsync(PageTransfer pages, SpaceSurvey survey, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (survey.Reach == ImportReach.Everything && survey.Selected is null)
            return pages.RunAsync(site.ReadSpaceAsync(space, cancel), survey.Known, site.CountPagesAsync(space, cancel), progress, cancel);
        var ids = survey.Reach == ImportReach.Everything ? survey.Selected! : survey.ToRead;
        return pages.RunAsync(Chosen(ids, cancel), survey.Known, Task.FromResult<int?>(ids.Count), progress, cancel);
    }

    private IAsyncEnumerable<IReadOnlyList<FullPage>> Chosen(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        site.News is { } lists ? lists.ReadPagesAsync(space, ids, cancel) : FilterAsync(ids.ToHashSet(StringComparer.Ordinal), cancel);

    private async IAsyncEnumerable<IReadOnlyList<FullPage>> FilterAsync(
        HashSet<string> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var batch in site.ReadSpaceAsync(space, cancel).ConfigureAwait(false))
            yield return [.. batch.Where(full => ids.Contains(full.Page.Id))];
    }

    /// <summary>What needs no page to be read: places, edits that give way, removals.</summary>
    private async Task SettleAsync(SpaceSurvey survey, IReadOnlyDictionary<string, GoneReason> gone, CancellationToken cancel)
    {
        if (survey.Placed.Count > 0)
            tally.Moved(await _store.PlaceAsync(run, survey.Placed, cancel).ConfigureAwait(false));
        if (options.OnConflict == OnConflict.Override)
        {
            var edited = await _store.GetEditedPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
            if (edited.Count > 0)
                tally.Overridden(await _store.OverrideEditsAsync(run, [.. edited.Keys], cancel).ConfigureAwait(false));
        }
        if (gone.Count > 0)
            tally.Removed(await _store.RemoveAsync(run, await WithoutMassAsync(survey, gone, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false));
        await _store.PurgeAsync(run, clock.GetUtcNow() - options.PurgeAfter, cancel).ConfigureAwait(false);
    }

    /// <summary>Leaves out what went while it was being read, when it is so much that it looks like a mistake; the next import is asked again.</summary>
    private async Task<IReadOnlyDictionary<string, GoneReason>> WithoutMassAsync(
        SpaceSurvey survey, IReadOnlyDictionary<string, GoneReason> gone, CancellationToken cancel)
    {
        if (gone.Count <= survey.Gone.Count)
            return gone;
        var held = await _store.FindSpaceAsync(site.Address, space, cancel).ConfigureAwait(false);
        if (held is null || !Planning.IsTooMuch(gone.Count, held.Documents, options))
            return gone;
        tally.Missed($"{gone.Count - survey.Gone.Count} more documents would have gone to the trash than the plan said, and were left. {new MassRemovalException(space.Key, gone.Count, held.Documents).Advice}");
        return gone.Where(page => survey.Gone.ContainsKey(page.Key)).ToDictionary(page => page.Key, page => page.Value, StringComparer.Ordinal);
    }

    private async Task SaveCommentsAsync(CommentNews news, IReadOnlyList<ImportedComment> comments, CancellationToken cancel)
    {
        if (news.IsAll)
        {
            await _store.SaveCommentsAsync(run, comments, cancel).ConfigureAwait(false);
            return;
        }
        if (news.Existing is { } existing)
            await _store.KeepCommentsAsync(run, existing, cancel).ConfigureAwait(false);
        if (comments.Count > 0)
            await _store.AddCommentsAsync(run, comments, cancel).ConfigureAwait(false);
    }
}
