namespace ConfluenceOps.Http;

/// <summary>Counts what a session asks of its server; many requests count at the same time.</summary>
internal sealed class Meter
{
    private const long Unknown = long.MinValue;

    private long _requests;
    private long _points;
    private long _refused;
    private long _waited;
    private long _clockAhead = Unknown;
    private RateLimit? _limit;

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>One request goes out.</summary>
    public void Send()
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _points, PointCost.Request);
    }

    /// <summary>Something came back that counts.</summary>
    public void Charge(long points) => Interlocked.Add(ref _points, points);

    /// <summary>The server refused a request because there were too many.</summary>
    public void Refuse() => Interlocked.Increment(ref _refused);

    /// <summary>A request was held back for the server's sake.</summary>
    public void Wait(TimeSpan time) => Interlocked.Add(ref _waited, time.Ticks);

    /// <summary>The server said something of its limit.</summary>
    public void Note(RateLimit limit) => Volatile.Write(ref _limit, limit);

    /// <summary>The server said what time it is.</summary>
    public void Note(DateTimeOffset there, DateTimeOffset here) => Interlocked.Exchange(ref _clockAhead, (there - here).Ticks);

    public RequestMeter Read()
    {
        var ahead = Interlocked.Read(ref _clockAhead);
        var limit = Volatile.Read(ref _limit);
        return new RequestMeter
        {
            Requests = Requests,
            Points = Interlocked.Read(ref _points),
            Refused = Interlocked.Read(ref _refused),
            Waited = TimeSpan.FromTicks(Interlocked.Read(ref _waited)),
            Limit = limit?.Limit,
            Remaining = limit?.Remaining,
            ClockAhead = ahead == Unknown ? null : TimeSpan.FromSeconds(Math.Round(TimeSpan.FromTicks(ahead).TotalSeconds)),
        };
    }
}
