using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Holds a space for one import, and keeps saying so until it is closed.</summary>
internal sealed class SpaceHold : IAsyncDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IImportStore _catalog;
    private readonly ImportHolder _holder;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _lost = new();
    private Task _beating = Task.CompletedTask;

    private SpaceHold(IImportStore catalog, ImportHolder holder, TimeProvider clock) => (_catalog, _holder, _clock) = (catalog, holder, clock);

    /// <summary>Is canceled when somebody else has taken the space.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes hold of a space, and waits for whoever has it no longer than is asked.</summary>
    /// <exception cref="SpaceBusyException">Somebody else has it.</exception>
    public static async Task<SpaceHold> TakeAsync(IImportStore catalog, Uri site, Space space, TimeSpan wait, TimeProvider clock, CancellationToken cancel)
    {
        var hold = new SpaceHold(catalog, ImportHolder.New(), clock);
        for (var began = clock.GetTimestamp(); ;)
        {
            try
            {
                await catalog.HoldAsync(site, space, hold._holder, ImportHolder.Lease, cancel).ConfigureAwait(false);
                hold._beating = hold.BeatAsync();
                return hold;
            }
            catch (SpaceBusyException) when (clock.GetElapsedTime(began) < wait)
            {
                await Task.Delay(Pause, clock, cancel).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(false);
        try
        {
            await _catalog.LetGoAsync(_holder, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException)
        {
            // A catalog that takes no more writes forgets the hold when it falls silent.
        }
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task BeatAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Heartbeat, _clock, _stop.Token).ConfigureAwait(false);
                if (!await _catalog.StayAsync(_holder, _stop.Token).ConfigureAwait(false))
                    await _lost.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (ConfluenceOpsException)
        {
            // Whoever writes will meet the same trouble and say so.
        }
    }
}
