using System.Globalization;

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

    /// <summary>What a 429 says about when to come back, in seconds.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>Which requests are hit.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Reads the form of the command line: <c>latency=300ms,429=0.05,503=0.02,drop=0.01,html=0.01,cut=0.01,retry-after=0,seed=7</c>.</summary>
    /// <exception cref="SandboxException">The text says something else.</exception>
    public static FaultPlan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plan = new FaultPlan();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            plan = part.Split('=', 2, StringSplitOptions.TrimEntries) switch
            {
                ["latency", var value] => plan with { Latency = Duration(part, value) },
                ["429", var value] => plan with { TooManyRequests = Share(part, value) },
                ["503", var value] => plan with { Unavailable = Share(part, value) },
                ["drop", var value] => plan with { Drop = Share(part, value) },
                ["html", var value] => plan with { Html = Share(part, value) },
                ["cut", var value] => plan with { Cut = Share(part, value) },
                ["retry-after", var value] => plan with { RetryAfter = Whole(part, value) },
                ["seed", var value] => plan with { Seed = Whole(part, value) },
                _ => throw Unreadable(part, "Known are latency, 429, 503, drop, html, cut, retry-after and seed."),
            };
        }

        var sum = plan.TooManyRequests + plan.Unavailable + plan.Drop + plan.Html + plan.Cut;
        return sum <= 1 ? plan : throw Unreadable(text, "The shares add up to more than 1.");
    }

    /// <summary>What happens to the request with this number.</summary>
    internal Fault For(long request)
    {
        var chance = Chance(request);
        return (chance -= TooManyRequests) < 0 ? Fault.TooManyRequests
            : (chance -= Unavailable) < 0 ? Fault.Unavailable
            : (chance -= Drop / 2) < 0 ? Fault.DropAtOnce
            : (chance -= Drop / 2) < 0 ? Fault.DropMidway
            : (chance -= Html) < 0 ? Fault.Html
            : chance - Cut < 0 ? Fault.Cut
            : Fault.None;
    }

    /// <summary>A number from 0 to 1 that looks random and is not: SplitMix64 of seed and request.</summary>
    private double Chance(long request)
    {
        var mixed = unchecked(((ulong)Seed << 32) + ((ulong)request * 0x9E3779B97F4A7C15UL));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private static double Share(string part, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw Unreadable(part, "A share is a number from 0 to 1, such as 0.05.");

    private static int Whole(string part, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(part, "It needs a whole number.");

    private static TimeSpan Duration(string part, string value)
    {
        var (digits, unit) = value.EndsWith("ms", StringComparison.Ordinal) ? (value[..^2], 1)
            : value.EndsWith('s') ? (value[..^1], 1000)
            : (value, 1);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= 600_000
            ? TimeSpan.FromMilliseconds(number * unit)
            : throw Unreadable(part, "Latency is a time such as 300ms or 2s, at most ten minutes.");
    }

    private static SandboxException Unreadable(string part, string advice) => new($"The faults '{part}' cannot be read.", advice);
}
