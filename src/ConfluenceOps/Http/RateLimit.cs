using System.Globalization;
using System.Net.Http.Headers;

namespace ConfluenceOps.Http;

/// <summary>What an answer says about how many more requests the server takes.</summary>
/// <remarks>
/// facts.md, section 3. Cloud counts requests or points and says when it begins anew; Data Center has a bucket that fills
/// at a steady rate. <c>Beta-RateLimit</c> (IETF draft "RateLimit header fields for HTTP") is read where nothing else is said.
/// </remarks>
internal sealed record RateLimit
{
    /// <summary>How long a server whose bucket fills by the second takes to accept more.</summary>
    private static readonly TimeSpan _burstIsOver = TimeSpan.FromSeconds(1);

    /// <summary>How much there is at most.</summary>
    public int? Limit { get; private init; }

    /// <summary>How much of it is left.</summary>
    public int? Remaining { get; private init; }

    /// <summary>When all of it is there again.</summary>
    public DateTimeOffset? Reset { get; private init; }

    /// <summary>How long the server takes to allow one request more; null where it does not fill up bit by bit.</summary>
    public TimeSpan? FillTime { get; private init; }

    /// <summary>Little is left.</summary>
    public bool IsNear { get; private init; }

    /// <summary>How long to send nothing after a refusal; null where the server does not say.</summary>
    public TimeSpan? Quiet { get; private init; }

    /// <returns>Null for an answer that says nothing about limits.</returns>
    public static RateLimit? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var beta = Parameters(Text(headers, "Beta-RateLimit"));
        var limit = Number(Text(headers, "X-RateLimit-Limit")) ?? Number(Parameters(Text(headers, "Beta-RateLimit-Policy")).GetValueOrDefault("q"));
        var remaining = Number(Text(headers, "X-RateLimit-Remaining")) ?? Number(beta.GetValueOrDefault("r"));
        var reset = Time(Text(headers, "X-RateLimit-Reset")) ?? (Number(beta.GetValueOrDefault("t")) is { } seconds ? now.AddSeconds(seconds) : null);
        var isNear = Text(headers, "X-RateLimit-NearLimit");
        var wait = RetryAfter.Read(headers, now);
        if (limit is null && remaining is null && reset is null && isNear is null && wait is null)
            return null;
        var fillTime = FillTimeOf(Number(Text(headers, "X-RateLimit-FillRate")), Number(Text(headers, "X-RateLimit-Interval-Seconds")));
        var isBurst = Text(headers, "RateLimit-Reason")?.Contains("burst", StringComparison.OrdinalIgnoreCase) == true;
        return new RateLimit
        {
            Limit = limit,
            Remaining = remaining,
            Reset = reset,
            FillTime = fillTime,
            // Cloud says so from a fifth on; Data Center leaves it to whoever asks.
            IsNear = isNear is not null ? bool.TryParse(isNear, out var near) && near : 5L * remaining <= limit,
            Quiet = wait ?? (isBurst ? _burstIsOver : fillTime ?? (reset is { } end ? RetryAfter.Clamp(end - now) : null)),
        };
    }

    /// <summary>How far apart requests have to be for what is left to last.</summary>
    /// <param name="before">What the answer before said: it shows how much a request takes, which is many points in one place and one request in another.</param>
    /// <param name="now">The time.</param>
    public TimeSpan Distance(RateLimit? before, DateTimeOffset now)
    {
        if (FillTime is { } one)
            return one;
        if (Reset is not { } end || Remaining is not { } left)
            return TimeSpan.Zero;
        var taken = before?.Reset == end && before.Remaining > left ? before.Remaining.Value - left : 1;
        return RetryAfter.Clamp((end - now) * taken / Math.Max(1, left));
    }

    private static TimeSpan? FillTimeOf(int? rate, int? seconds) => (rate, seconds) switch
    {
        (null, _) or (_, null) => null,
        (0, _) => RetryAfter.Longest,
        _ => RetryAfter.Clamp(TimeSpan.FromSeconds((double)seconds.Value / rate.Value)),
    };

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First().Trim() : null;

    private static int? Number(string? text) => text is { Length: > 0 } && text.All(char.IsAsciiDigit)
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue
        : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // "global-app-quota";r=50;t=30, and further quotas after a comma.
    private static Dictionary<string, string> Parameters(string? field) => (field ?? "").Split(',')[0].Split(';')
        .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(part => part.Length == 2)
        .DistinctBy(part => part[0])
        .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
