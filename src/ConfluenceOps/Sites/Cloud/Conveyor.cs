using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ConfluenceOps.Sites.Cloud;

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
