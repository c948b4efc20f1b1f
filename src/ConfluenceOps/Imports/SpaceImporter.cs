using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Imports.Surveying;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Brings spaces into the catalog: what changed since the last import, or everything.</summary>
/// <remarks>
/// First finds out what is to be done, then refuses what looks like a mistake, then reads and writes. Stopped anywhere, even by the end of its
/// process, it leaves whole batches behind, and the next import brings what is left.
/// </remarks>
/// <param name="site">Where the pages are.</param>
/// <param name="catalog">Where the documents go.</param>
/// <param name="clock">What tells the time.</param>
public sealed class SpaceImporter(ISite site, ICatalog catalog, TimeProvider clock)
{
    /// <summary>How spaces are imported.</summary>
    public ImportOptions Options { get; init; } = new();

    /// <summary>Tells who may view the pages, so that nobody else sees their documents; null leaves that as it is.</summary>
    public IAudienceSource? Viewers { get; init; }

    /// <summary>Finds out what an import would do, and changes nothing.</summary>
    /// <param name="space">The space.</param>
    /// <param name="progress">Told of every list of pages.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConfluenceOpsException">The site could not be asked.</exception>
    public async Task<ImportPlan> PlanAsync(Space space, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var survey = await new Surveyor(site, catalog.Imports, clock) { Progress = progress }.SurveyAsync(space, Options, inDetail: true, cancel).ConfigureAwait(false);
        return await new Planning(site, catalog.Imports, Options).DescribeAsync(space, survey, cancel).ConfigureAwait(false);
    }

    /// <summary>Imports a space.</summary>
    /// <param name="space">The space.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancel">Stops the import; what is saved by then stays, and the next import goes on from there.</param>
    /// <returns>
    /// What was done. The same summary is kept in the catalog. A run in which something could not be had is <see cref="ImportStatus.Partial"/>, says what,
    /// and is completed by the next one.
    /// </returns>
    /// <exception cref="SpaceBusyException">Somebody else imports the space.</exception>
    /// <exception cref="ConfluenceOpsException">Nothing could be imported.</exception>
    public async Task<ImportRun> ImportAsync(Space space, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var store = catalog.Imports;
        var tally = new ImportTally(space, site, clock) { Schedule = Options.Schedule };
        var hold = await SpaceHold.TakeAsync(store, site.Address, space, Options.Wait, clock, cancel).ConfigureAwait(false);
        await using var letGo = hold.ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, hold.Lost);
        var run = await store.BeginAsync(site.Address, space, Options.Schedule, cancel).ConfigureAwait(false);
        try
        {
            var planning = new Planning(site, store, Options);
            await planning.CheckSourceAsync(space, stop.Token).ConfigureAwait(false);
            progress?.Report(new ImportProgress(space.Key, ImportStage.Survey, 0, null, 0));
            var survey = await new Surveyor(site, store, clock) { Progress = progress }.SurveyAsync(space, Options, inDetail: false, stop.Token).ConfigureAwait(false);
            tally.Reaches(survey.Reach);
            await planning.CheckAsync(space, survey, stop.Token).ConfigureAwait(false);
            var transfer = new SpaceTransfer(site, catalog, clock, Options, space, run, tally);
            var outcome = await transfer.RunAsync(survey, progress, stop.Token).ConfigureAwait(false);
            if (Viewers is not null && !Options.SkipAccess)
                await RefreshAsync(space, run, tally, progress, stop.Token).ConfigureAwait(false);
            await RemarkAsync(run, tally).ConfigureAwait(false);
            var held = await store.FindSpaceAsync(site.Address, space, CancellationToken.None).ConfigureAwait(false);
            var ended = tally.Ended(run, held?.Documents ?? 0, outcome.Missing);
            await store.EndAsync(ended, outcome.Mark, outcome.Missing, CancellationToken.None).ConfigureAwait(false);
            return ended;
        }
        catch (OperationCanceledException) when (hold.Lost.IsCancellationRequested)
        {
            var lost = new HoldLostException(space.Key);
            await RecordAsync(tally.Run(run, ImportStatus.Failed, lost.Message)).ConfigureAwait(false);
            throw lost;
        }
        catch (OperationCanceledException)
        {
            await RecordAsync(tally.Run(run, ImportStatus.Canceled, "Stopped before the end.")).ConfigureAwait(false);
            throw;
        }
        catch (Exception error)
        {
            await RecordAsync(tally.Run(run, ImportStatus.Failed, error.Message)).ConfigureAwait(false);
            throw;
        }
    }

    private async Task RefreshAsync(Space space, long run, ImportTally tally, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new ImportProgress(space.Key, ImportStage.Access, 0, null, 0));
        try
        {
            var audiences = await Viewers!.ReadAsync(space, cancel).ConfigureAwait(false);
            await catalog.Imports.SetAudiencesAsync(run, audiences, cancel).ConfigureAwait(false);
            if (audiences.Gap is { } gap)
                tally.Remark($"Not all who may view its pages are known, so that fewer see its documents here: {gap}");
        }
        catch (ConfluenceOpsException error) when (error is not CatalogFullException)
        {
            tally.Missed($"Who may see the documents stays as it was: {error.Message}");
        }
    }

    /// <summary>Says of automations that failed that they did: the import is whole without them.</summary>
    private async Task RemarkAsync(long run, ImportTally tally)
    {
        var failed = new AutomationRunQuery { ImportId = run, Statuses = [AutomationStatus.Failed] };
        foreach (var one in await catalog.Automations.GetRunsAsync(failed, CancellationToken.None).ConfigureAwait(false))
            tally.Remark($"The automation '{one.Name}' failed: {one.Error}");
    }

    private async Task RecordAsync(ImportRun run)
    {
        try
        {
            // Also for an import that was stopped: its record must not stay open.
            await catalog.Imports.EndAsync(run, null, null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException)
        {
            // A full disk takes no record either; the error that is on its way up says so.
        }
    }
}
