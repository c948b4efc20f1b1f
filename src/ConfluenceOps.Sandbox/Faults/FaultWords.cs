using System.Globalization;

namespace ConfluenceOps.Sandbox.Faults;

/// <summary>Reads a <see cref="FaultPlan"/> from the words of the command line.</summary>
internal static class FaultWords
{
    public static FaultPlan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plan = new FaultPlan();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            plan = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var word, var value] ? With(plan, part, word, value) : throw Unknown(part);
        return plan.TooManyRequests + plan.Unavailable + plan.Drop + plan.Html + plan.Cut + plan.ServerError <= 1 && plan.Repeat + plan.Skip + plan.Cursor <= 1
            ? plan
            : throw Unreadable(text, "The shares add up to more than 1.");
    }

    private static FaultPlan With(FaultPlan plan, string part, string word, string value) => word switch
    {
        "latency" => plan with { Latency = Duration(part, value) },
        "429" => plan with { TooManyRequests = Share(part, value) },
        "500" => plan with { ServerError = Share(part, value) },
        "503" => plan with { Unavailable = Share(part, value) },
        "drop" => plan with { Drop = Share(part, value) },
        "html" => plan with { Html = Share(part, value) },
        "cut" => plan with { Cut = Share(part, value) },
        "retry-after" => plan with { RetryAfter = value == "none" ? null : Long(part, value) },
        "repeat" => plan with { Repeat = Share(part, value) },
        "skip" => plan with { Skip = Share(part, value) },
        "cursor" => plan with { Cursor = Share(part, value) },
        "churn" => plan with { Churn = Share(part, value) },
        "expire" => plan with { Expire = Whole(part, value) },
        "limit" => plan with { Limit = Whole(part, value) },
        "lag" => plan with { Lag = Duration(part, value.All(char.IsAsciiDigit) ? value + "s" : value) },
        "seed" => plan with { Seed = Whole(part, value) },
        _ => throw Unknown(part),
    };

    private static double Share(string part, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw Unreadable(part, "A share is a number from 0 to 1, such as 0.05.");

    private static int Whole(string part, string value) => Long(part, value) is <= int.MaxValue and var number ? (int)number : throw NotWhole(part);

    private static long Long(string part, string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw NotWhole(part);

    private static TimeSpan Duration(string part, string value)
    {
        var (digits, unit) = value.EndsWith("ms", StringComparison.Ordinal) ? (value[..^2], 1)
            : value.EndsWith('s') ? (value[..^1], 1000)
            : (value, 1);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= 600_000
            ? TimeSpan.FromMilliseconds(number * unit)
            : throw Unreadable(part, "It needs a time such as 300ms or 2s, at most ten minutes.");
    }

    private static SandboxException NotWhole(string part) => Unreadable(part, "It needs a whole number.");

    private static SandboxException Unknown(string part) =>
        Unreadable(part, "Known are latency, 429, 500, 503, drop, html, cut, retry-after, repeat, skip, cursor, churn, expire, limit, lag and seed.");

    private static SandboxException Unreadable(string part, string advice) => new($"The faults '{part}' cannot be read.", advice);
}
