namespace ConfluenceOps.Tests.Http;

/// <summary>A clock that stands still until somebody waits for it; then that time is over at once.</summary>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>What waits longer is a limit, and nobody waits for that.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(90);

    private readonly object _gate = new();
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime < _longestWait)
        {
            lock (_gate)
                _now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
        return new Unneeded();
    }

    private sealed class Unneeded : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
