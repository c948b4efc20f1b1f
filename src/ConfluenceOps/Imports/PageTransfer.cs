using System.Threading.Channels;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Brings the pages of a space into the catalog: fetch, convert, save, each step beside the others, in bounded memory.</summary>
internal sealed class PageTransfer(ISite site, ICatalog catalog, People people, ImportTally tally)
{
    /// <summary>Batches between two steps.</summary>
    private const int Ahead = 2;

    public async Task RunAsync(long run, Space space, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var known = await catalog.Imports.GetKnownPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
        var total = site.CountPagesAsync(space, cancel);
        var fetched = Channel.CreateBounded<IReadOnlyList<FreshPage>>(Ahead);
        var converted = Channel.CreateBounded<IReadOnlyList<ImportedDocument>>(Ahead);
        var converter = new PageConverter(site, people);
        await Together.RunAsync(cancel, FetchAsync, ConvertAsync, SaveAsync).ConfigureAwait(false);

        async Task FetchAsync(CancellationToken stop)
        {
            await foreach (var batch in site.ReadSpaceAsync(space, stop).ConfigureAwait(false))
            {
                tally.Read(batch);
                var fresh = batch.Select(full => new FreshPage(full, SourceHash.Of(full))).Where(IsFresh).ToList();
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
                var documents = await converter.ConvertAsync(batch, each).ConfigureAwait(false);
                foreach (var document in documents)
                    tally.Lost(document.Rendered.Losses);
                await converted.Writer.WriteAsync(documents, each).ConfigureAwait(false);
            }).ConfigureAwait(false);
            converted.Writer.Complete();
        }

        async Task SaveAsync(CancellationToken stop)
        {
            await foreach (var batch in converted.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                tally.Saved(await catalog.Imports.SaveAsync(run, batch, OnConflict.Override, stop).ConfigureAwait(false));
                progress?.Report(tally.Progress(TotalSoFar(total)));
            }
        }

        bool IsFresh(FreshPage fresh) =>
            !known.TryGetValue(fresh.Full.Page.Id, out var before)
            || before.PageVersion != fresh.Full.Page.Version
            || !before.SourceHash.AsSpan().SequenceEqual(fresh.SourceHash);
    }

    // The count is for the eye alone: nobody waits for it.
    private static int? TotalSoFar(Task<int?> total) => total.IsCompletedSuccessfully ? total.Result : null;
}
