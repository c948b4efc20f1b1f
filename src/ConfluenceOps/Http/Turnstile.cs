namespace ConfluenceOps.Http;

/// <summary>When requests may start: none while the server wants quiet, and some time apart while it is near its limit.</summary>
internal sealed class Turnstile(TimeProvider clock)
{
    private readonly object _gate = new();
    private DateTimeOffset _last;
    private DateTimeOffset _quietUntil;
    private TimeSpan _distance;
    private DateTimeOffset _apartUntil;

    /// <summary>Waits for the turn.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> PassAsync(CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var left = TakeTurn(); left > TimeSpan.Zero; left = QuietLeft())
        {
            await Task.Delay(left, clock, cancel).ConfigureAwait(false);
            waited += left;
        }
        return waited;
    }

    /// <summary>Nothing starts for a while.</summary>
    public void KeepQuiet(TimeSpan time)
    {
        lock (_gate)
            _quietUntil = Later(_quietUntil, clock.GetUtcNow() + time);
    }

    /// <summary>What starts keeps apart until the limit is over, or until <see cref="Open"/>.</summary>
    /// <param name="distance">Between two starts.</param>
    /// <param name="until">When the server begins to count anew; null where it does not say.</param>
    public void KeepApart(TimeSpan distance, DateTimeOffset? until)
    {
        lock (_gate)
            (_distance, _apartUntil) = (distance, until ?? DateTimeOffset.MaxValue);
    }

    /// <summary>The limit is far away again.</summary>
    public void Open() => KeepApart(TimeSpan.Zero, until: null);

    private TimeSpan TakeTurn()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var apart = _distance == TimeSpan.Zero ? now : Earlier(_last + _distance, _apartUntil);
            _last = Later(Later(now, _quietUntil), apart);
            return _last - now;
        }
    }

    private TimeSpan QuietLeft()
    {
        lock (_gate)
            return _quietUntil - clock.GetUtcNow();
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
