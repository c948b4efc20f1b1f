namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>How many calls are answered: as many at once as in a minute, and then as they come back, one after the other.</summary>
/// <param name="perMinute">How many in a minute.</param>
/// <param name="clock">What time it is.</param>
internal sealed class CallBudget(int perMinute, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly TimeSpan _each = TimeSpan.FromMinutes(1) / perMinute;
    private double _left = perMinute;
    private bool _hasRefused;
    private DateTimeOffset _since = clock.GetUtcNow();

    /// <summary>Takes one.</summary>
    /// <exception cref="TooManyCallsException">There is none left.</exception>
    public void Take()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            // A clock that is put back gives nothing, and takes nothing.
            _left = Math.Min(perMinute, _left + Math.Max(0, (now - _since) / _each));
            _since = now;
            if (_left < 1)
            {
                var isFirst = !_hasRefused;
                _hasRefused = true;
                throw new TooManyCallsException(perMinute, (1 - _left) * _each, isFirst);
            }
            _left--;
            _hasRefused = false;
        }
    }
}
