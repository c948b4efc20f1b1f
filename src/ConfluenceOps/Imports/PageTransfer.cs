using System.Threading.Channels;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Brings pages of a space into the catalog: fetch, convert, save, each step beside the others, in bounded memory.</summary>
internal sealed class PageTransfer(ISite site, IImportStore catalog, People people, ImportTally tally, OnConflict onConflict, Space space, long run)
{
    /// <summary>Batches between two steps.</summary>
    private const int Ahead = 2;

    private readonly HashSet<string> _received = new(StringComparer.Ordinal);

    /// <summary>The pages that have come so far.</summary>
    public IReadOnlySet<string> Received => _received;

    /// <param name="source">The pages.</param>
    /// <param name="known">What the catalog has of them, as far as that was looked up.</param>
    /// <param name="total">How many they will be; for the eye alone.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(
        IAsyncEnumerable<IReadOnlyList<FullPage>> source, IReadOnlyDictionary<string, KnownPage> known, Task<int?> total,
        IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var fetched = Channel.CreateBounded<IReadOnlyList<FreshPage>>(Ahead);
        var converted = Channel.CreateBounded<IReadOnlyList<ImportedDocument>>(Ahead);
        var converter = new PageConverter(site, people);
        await Together.RunAsync(cancel, FetchAsync, ConvertAsync, SaveAsync).ConfigureAwait(false);

        async Task FetchAsync(CancellationToken stop)
        {
            await foreach (var batch in source.WithCancellation(stop).ConfigureAwait(false))
            {
                // A list may give a page twice.
                var once = batch.Where(full => _received.Add(full.Page.Id)).ToList();
                tally.Read(once);
                var fresh = once.Select(full => new FreshPage(full, SourceHash.Of(full))).Where(IsFresh).ToList();
                tally.Skipped(once.Count - fresh.Count);
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
                tally.Add(batch.Count, await catalog.SaveAsync(run, batch, onConflict, stop).ConfigureAwait(false));
                progress?.Report(tally.Progress(TotalSoFar(total)));
            }
        }

        bool IsFresh(FreshPage fresh) => !known.TryGetValue(fresh.Full.Page.Id, out var before) || Differs(fresh, before);
    }

    private bool Differs(FreshPage fresh, KnownPage before)
    {
        var page = fresh.Full.Page;
        return before.IsGone || before.SpaceId != space.Id || (page.Title, page.Version, page.ParentId, page.Position) != (before.Title, before.PageVersion, before.ParentId, before.Position)
            || !before.SourceHash.AsSpan().SequenceEqual(fresh.SourceHash);
    }

    // The count is for the eye alone: nobody waits for it.
    private static int? TotalSoFar(Task<int?> total) => total.IsCompletedSuccessfully ? total.Result : null;
}
