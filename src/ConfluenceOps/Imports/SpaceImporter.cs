using System.Threading.Channels;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Brings spaces into the catalog: fetch, convert, save, each step beside the others, in bounded memory.</summary>
/// <param name="site">Where the pages are.</param>
/// <param name="catalog">Where the documents go.</param>
/// <param name="clock">What tells the time.</param>
public sealed class SpaceImporter(ISite site, ICatalog catalog, TimeProvider clock)
{
    /// <summary>Batches between two steps.</summary>
    private const int Ahead = 2;

    /// <summary>Imports everything in a space; pages that have not changed since the last import are left as they are.</summary>
    /// <param name="space">The space.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancel">Stops the import; what is saved by then stays, and the next import goes on from there.</param>
    /// <returns>What was done. The same summary is kept in the catalog.</returns>
    /// <exception cref="ConfluenceOpsException">The import could not be finished; the catalog holds whole batches only.</exception>
    public async Task<ImportRun> ImportAsync(Space space, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var tally = new ImportTally(space, site, clock);
        var run = await catalog.BeginImportAsync(site.Address, space, cancel).ConfigureAwait(false);
        try
        {
            await CopyAsync(run, space, tally, progress, cancel).ConfigureAwait(false);
            return await EndAsync(tally.Run(run, ImportStatus.Completed, null)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(tally.Run(run, ImportStatus.Canceled, "Stopped before the end.")).ConfigureAwait(false);
            throw;
        }
        catch (Exception error)
        {
            await RecordFailureAsync(tally.Run(run, ImportStatus.Failed, error.Message)).ConfigureAwait(false);
            throw;
        }
    }

    private async Task CopyAsync(long run, Space space, ImportTally tally, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var known = await catalog.GetKnownPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
        var total = site.CountPagesAsync(space, cancel);
        var fetched = Channel.CreateBounded<IReadOnlyList<FullPage>>(Ahead);
        var converted = Channel.CreateBounded<IReadOnlyList<ImportedDocument>>(Ahead);
        using var people = new People(site);
        var converter = new PageConverter(site.Address, people);
        await Together.RunAsync(cancel, FetchAsync, ConvertAsync, SaveAsync).ConfigureAwait(false);

        async Task FetchAsync(CancellationToken stop)
        {
            await foreach (var batch in site.ReadSpaceAsync(space, stop).ConfigureAwait(false))
            {
                tally.Read(batch);
                var fresh = batch.Where(full => !IsKnown(full)).ToList();
                tally.Skipped(batch.Count - fresh.Count);
                progress?.Report(tally.Progress(TotalSoFar(total)));
                if (fresh.Count > 0)
                    await fetched.Writer.WriteAsync(fresh, stop).ConfigureAwait(false);
            }
            fetched.Writer.Complete();
        }

        async Task ConvertAsync(CancellationToken stop)
        {
            // One core is the writer's, who is the last to finish.
            var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount - 1), CancellationToken = stop };
            await Parallel.ForEachAsync(fetched.Reader.ReadAllAsync(stop), options, async (batch, each) =>
            {
                var results = await converter.ConvertAsync(batch, each).ConfigureAwait(false);
                foreach (var (_, losses) in results)
                    tally.Lost(losses);
                await converted.Writer.WriteAsync([.. results.Select(result => result.Document)], each).ConfigureAwait(false);
            }).ConfigureAwait(false);
            converted.Writer.Complete();
        }

        async Task SaveAsync(CancellationToken stop)
        {
            await foreach (var batch in converted.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                tally.Saved(await catalog.SaveAsync(run, batch, stop).ConfigureAwait(false));
                progress?.Report(tally.Progress(TotalSoFar(total)));
            }
        }

        bool IsKnown(FullPage full) =>
            known.TryGetValue(full.Page.Id, out var before)
            && before.PageVersion == full.Page.Version
            && before.SourceHash.AsSpan().SequenceEqual(SourceHash.Of(full));
    }

    // The count is for the eye alone: nobody waits for it.
    private static int? TotalSoFar(Task<int?> total) => total.IsCompletedSuccessfully ? total.Result : null;

    private async Task<ImportRun> EndAsync(ImportRun run)
    {
        // Also for an import that was stopped: its record must not stay open.
        await catalog.EndImportAsync(run, CancellationToken.None).ConfigureAwait(false);
        return run;
    }

    private async Task RecordFailureAsync(ImportRun run)
    {
        try
        {
            await EndAsync(run).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException)
        {
            // A full disk takes no record either; the error that is on its way up says so.
        }
    }
}
