namespace ConfluenceOps.Http;

/// <summary>What was asked of a server so far, and what it said of its limit.</summary>
public sealed record RequestMeter
{
    /// <summary>Requests that were sent, repetitions included.</summary>
    public long Requests { get; init; }

    /// <summary>
    /// What they take from a points quota, as far as the model is published: 1 a request, 1 for each page, space or file
    /// that came back, 2 for each user, group or permission. An estimate: what comes inside of something else is not counted.
    /// </summary>
    public long Points { get; init; }

    /// <summary>How often the server refused because there were too many.</summary>
    public long Refused { get; init; }

    /// <summary>How long requests were held back for the server's sake; those that waited side by side are added up.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How much the server allows, in requests or points, as it said last; null where it says nothing.</summary>
    public int? Limit { get; init; }

    /// <summary>How much of that was left; null where it says nothing.</summary>
    public int? Remaining { get; init; }

    /// <summary>How far the server's clock is ahead of this machine's, as its last answer said, to the second; null where it says nothing.</summary>
    public TimeSpan? ClockAhead { get; init; }
}
