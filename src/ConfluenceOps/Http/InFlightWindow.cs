namespace ConfluenceOps.Http;

/// <summary>How many requests may be under way: one more after each round of good answers, half as many when the server has enough.</summary>
/// <remarks>Additive increase and multiplicative decrease share a server fairly among those who do not know of each other (RFC 5681).</remarks>
internal sealed class InFlightWindow(int most) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(most);
    private readonly object _gate = new();
    private readonly int _most = most;
    private int _size = most;
    private int _good;
    private int _surplus;
    private long _entered;
    private long _cutAfter;
    private bool _closed;

    /// <summary>Waits for a place.</summary>
    /// <returns>The number of the request, for <see cref="Narrow"/>.</returns>
    public async Task<long> EnterAsync(CancellationToken cancel)
    {
        await _slots.WaitAsync(cancel).ConfigureAwait(false);
        return Interlocked.Increment(ref _entered);
    }

    public void Leave()
    {
        lock (_gate)
        {
            // A file may still be on its way when the session is closed.
            if (_closed)
                return;
            if (_surplus > 0)
                _surplus--;
            else
                _slots.Release();
        }
    }

    /// <summary>One good answer.</summary>
    public void Widen()
    {
        lock (_gate)
        {
            if (_closed || _size == _most || ++_good < _size)
                return;
            _good = 0;
            _size++;
            if (_surplus > 0)
                _surplus--;
            else
                _slots.Release();
        }
    }

    /// <summary>The server has enough. What was under way together is told so together, and counts once.</summary>
    public void Narrow(long request)
    {
        lock (_gate)
        {
            if (request <= _cutAfter || _closed)
                return;
            _cutAfter = Interlocked.Read(ref _entered);
            var half = Math.Max(1, _size / 2);
            _surplus += _size - half;
            (_size, _good) = (half, 0);
            while (_surplus > 0 && _slots.Wait(0))
                _surplus--;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _slots.Dispose();
        }
    }
}
