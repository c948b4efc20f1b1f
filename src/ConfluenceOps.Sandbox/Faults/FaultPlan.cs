namespace ConfluenceOps.Sandbox.Faults;

/// <summary>What goes wrong on purpose, and how often. The same plan does the same to the same requests in the same order.</summary>
public sealed record FaultPlan
{
    /// <summary>How long every request waits before it is answered.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The share of requests that are answered with 429, from 0 to 1.</summary>
    public double TooManyRequests { get; init; }

    /// <summary>The share of requests that are answered with 503.</summary>
    public double Unavailable { get; init; }

    /// <summary>The share of requests whose connection breaks: half of them before the answer, half in the middle of it.</summary>
    public double Drop { get; init; }

    /// <summary>The share of requests that get a page for people instead of JSON.</summary>
    public double Html { get; init; }

    /// <summary>The share of requests whose JSON ends in the middle.</summary>
    public double Cut { get; init; }

    /// <summary>The share of requests that are answered with 500.</summary>
    public double ServerError { get; init; }

    /// <summary>What a 429 says about when to come back, in seconds; null for nothing. Data Center has said 9223372036854775807.</summary>
    public long? RetryAfter { get; init; } = 1;

    /// <summary>The share of continued lists whose next part begins with rows of the part before.</summary>
    public double Repeat { get; init; }

    /// <summary>The share of parts of lists that leave a row out, though the next part begins behind it.</summary>
    public double Skip { get; init; }

    /// <summary>The share of continued lists that are refused, because their cursor is no longer known.</summary>
    public double Cursor { get; init; }

    /// <summary>The share of requests before which somebody edits, moves or trashes a page.</summary>
    public double Churn { get; init; }

    /// <summary>The number of the first request that is answered with 401, and so are all after it; null for none.</summary>
    public int? Expire { get; init; }

    /// <summary>How many requests the site answers in a second; null for any number.</summary>
    public int? Limit { get; init; }

    /// <summary>How long searches do not know of a change.</summary>
    public TimeSpan Lag { get; init; }

    /// <summary>Which requests are hit.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Reads the form of the command line, such as <c>latency=300ms,429=0.05,retry-after=none,churn=0.1,seed=7</c>; README.md has all words.</summary>
    /// <exception cref="SandboxException">The text says something else.</exception>
    public static FaultPlan Parse(string text) => FaultWords.Read(text);

    /// <summary>What happens to the request with this number.</summary>
    internal Fault For(long request)
    {
        var chance = Chance(request);
        return (chance -= TooManyRequests) < 0 ? Fault.TooManyRequests
            : (chance -= Unavailable) < 0 ? Fault.Unavailable
            : (chance -= Drop / 2) < 0 ? Fault.DropAtOnce
            : (chance -= Drop / 2) < 0 ? Fault.DropMidway
            : (chance -= Html) < 0 ? Fault.Html
            : (chance -= Cut) < 0 ? Fault.Cut
            : chance - ServerError < 0 ? Fault.ServerError
            : Fault.None;
    }

    /// <summary>What happens to the list that the request with this number asks for, if it does.</summary>
    internal ListFault ListFaultFor(long request)
    {
        var chance = Chance(request, draw: 1);
        return (chance -= Repeat) < 0 ? ListFault.Repeat
            : (chance -= Skip) < 0 ? ListFault.Skip
            : chance - Cursor < 0 ? ListFault.ExpiredCursor
            : ListFault.None;
    }

    /// <summary>Whether the site changes before the request with this number is answered.</summary>
    internal bool ChurnsBefore(long request) => Chance(request, draw: 2) < Churn;

    /// <summary>A number from 0 to 1 that looks random and is not: SplitMix64 of seed, draw and request.</summary>
    private double Chance(long request, uint draw = 0)
    {
        var mixed = unchecked(((ulong)Seed << 32) + ((ulong)draw << 24) + ((ulong)request * 0x9E3779B97F4A7C15UL));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
