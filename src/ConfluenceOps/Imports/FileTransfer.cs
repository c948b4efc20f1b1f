using System.Diagnostics;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Fetches the files of a space that do not lie beside the catalog yet, several at once.</summary>
internal sealed class FileTransfer(ISite site, ICatalog catalog, ImportTally tally)
{
    private const int AtOnce = 4;

    private const int Attempts = 5;

    public async Task RunAsync(long run, Space space, AttachmentChoice choice, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (choice == AttachmentChoice.None)
            return;
        var missing = await catalog.Imports.GetMissingFilesAsync(run, choice == AttachmentChoice.Referenced, cancel).ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(missing, options, async (file, stop) =>
        {
            var done = await FetchAsync(run, file, stop).ConfigureAwait(false);
            progress?.Report(new ImportProgress(space.Key, ImportStage.Files, done, missing.Count, done / Math.Max(clock.Elapsed.TotalSeconds, 0.001)));
        }).ConfigureAwait(false);
    }

    private async Task<int> FetchAsync(long run, Attachment file, CancellationToken cancel)
    {
        try
        {
            var storedAs = await ReceiveAsync(file, cancel).ConfigureAwait(false);
            if (storedAs is null)
                return tally.NotFetched($"The site has no bytes of the file '{file.FileName}'.");
            await catalog.Imports.SaveFileAsync(run, file, storedAs, cancel).ConfigureAwait(false);
            return tally.Fetched();
        }
        catch (ConfluenceOpsException error) when (error.Kind is not (ErrorKind.Connection or ErrorKind.Authentication or ErrorKind.Resource))
        {
            return tally.NotFetched(error.Message);
        }
    }

    /// <summary>A connection that breaks on the way is taken up again where it broke.</summary>
    private async Task<string?> ReceiveAsync(Attachment file, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await catalog.Files.ReceiveAsync(file, start => site.OpenFileAsync(file, start, cancel), cancel).ConfigureAwait(false);
            }
            catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Connection && attempt < Attempts)
            {
            }
        }
    }
}
