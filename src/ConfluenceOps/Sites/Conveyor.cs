using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ConfluenceOps.Sites;

/// <summary>Hands on what several requests bring while they bring it.</summary>
internal static class Conveyor
{
    /// <param name="ahead">How much may lie on the way: enough to keep all slots busy, little enough to keep memory flat.</param>
    /// <param name="fill">Brings everything; its failure is what the reader gets.</param>
    /// <param name="cancel">Ends it.</param>
    public static async IAsyncEnumerable<T> RunAsync<T>(
        int ahead, Func<ChannelWriter<T>, CancellationToken, Task> fill, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var belt = Channel.CreateBounded<T>(ahead);
        var filling = FillAsync(belt.Writer, fill, stop.Token);
        try
        {
            await foreach (var item in belt.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
                yield return item;
        }
        finally
        {
            // Whoever reads may stop early; the requests under way stop with it.
            await stop.CancelAsync().ConfigureAwait(false);
            await filling.ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    /// <summary>Hands on what is completed, several items at a time, while more of them are brought.</summary>
    /// <param name="ahead">How much may lie on the way before each step.</param>
    /// <param name="atOnce">Items that are completed at the same time.</param>
    /// <param name="fill">Brings everything.</param>
    /// <param name="complete">Completes an item.</param>
    /// <param name="cancel">Ends it.</param>
    public static IAsyncEnumerable<TDone> RunAsync<T, TDone>(
        int ahead, int atOnce, Func<ChannelWriter<T>, CancellationToken, Task> fill, Func<T, CancellationToken, Task<TDone>> complete, CancellationToken cancel) =>
        RunAsync<TDone>(
            ahead,
            async (done, ending) =>
            {
                var brought = Channel.CreateBounded<T>(ahead);
                await Together.RunAsync(
                    ending,
                    async stop =>
                    {
                        await fill(brought.Writer, stop).ConfigureAwait(false);
                        brought.Writer.Complete();
                    },
                    stop => Parallel.ForEachAsync(
                        brought.Reader.ReadAllAsync(stop),
                        new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop },
                        async (item, each) => await done.WriteAsync(await complete(item, each).ConfigureAwait(false), each).ConfigureAwait(false)))
                    .ConfigureAwait(false);
            },
            cancel);

    private static async Task FillAsync<T>(ChannelWriter<T> belt, Func<ChannelWriter<T>, CancellationToken, Task> fill, CancellationToken cancel)
    {
        try
        {
            await fill(belt, cancel).ConfigureAwait(false);
            belt.Complete();
        }
        catch (Exception error)
        {
            belt.Complete(error);
        }
    }
}
