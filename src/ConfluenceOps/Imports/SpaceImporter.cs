using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Brings spaces into the catalog: pages with their comments, then their files.</summary>
/// <param name="site">Where the pages are.</param>
/// <param name="catalog">Where the documents go.</param>
/// <param name="clock">What tells the time.</param>
public sealed class SpaceImporter(ISite site, ICatalog catalog, TimeProvider clock)
{
    /// <summary>Which files to fetch.</summary>
    public AttachmentChoice Attachments { get; init; } = AttachmentChoice.Referenced;

    /// <summary>Imports everything in a space; what has not changed since the last import is left as it is.</summary>
    /// <param name="space">The space.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancel">Stops the import; what is saved by then stays, and the next import goes on from there.</param>
    /// <returns>What was done. The same summary is kept in the catalog.</returns>
    /// <exception cref="ConfluenceOpsException">The import could not be finished; the catalog holds whole batches only.</exception>
    public async Task<ImportRun> ImportAsync(Space space, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var tally = new ImportTally(space, site, clock);
        var run = await catalog.Imports.BeginAsync(site.Address, space, ImportReach.Everything, null, cancel).ConfigureAwait(false);
        try
        {
            using var people = new People(site);
            IReadOnlyList<ImportedComment>? comments = null;
            await Together.RunAsync(
                cancel,
                stop => new PageTransfer(site, catalog, people, tally).RunAsync(run, space, progress, stop),
                async stop => comments = await new CommentReading(site, people, tally).ReadAsync(space, stop).ConfigureAwait(false)).ConfigureAwait(false);
            // Only now there are documents that they can stand at.
            if (comments is not null)
                await catalog.Imports.SaveCommentsAsync(run, comments, cancel).ConfigureAwait(false);
            await new FileTransfer(site, catalog, tally).RunAsync(run, space, Attachments, progress, cancel).ConfigureAwait(false);
            return await EndAsync(tally.Ended(run)).ConfigureAwait(false);
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

    private async Task<ImportRun> EndAsync(ImportRun run)
    {
        // Also for an import that was stopped: its record must not stay open.
        await catalog.Imports.EndAsync(run, null, null, CancellationToken.None).ConfigureAwait(false);
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
