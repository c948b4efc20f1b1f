using System.Globalization;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>For how long a site keeps its audit log, as far as it says.</summary>
internal static class AuditRetention
{
    /// <summary>The setting in the site's words: <c>90 days</c>, <c>1 year</c>, <c>forever</c>.</summary>
    /// <returns>Null where the site did not say.</returns>
    public static string? Of(ReviewSubject review) => review.Known("AuditRetention")?.Value;

    /// <summary>The days in it.</summary>
    /// <returns>Null for words that nobody here has heard of.</returns>
    public static long? DaysIn(string kept) => kept.Split(' ') switch
    {
        ["forever"] => long.MaxValue,
        [var number, var unit] when int.TryParse(number, CultureInfo.InvariantCulture, out var count) => unit.TrimEnd('s') switch
        {
            "day" => count,
            "week" => count * 7L,
            "month" => count * 30L,
            "year" => count * 365L,
            _ => null,
        },
        _ => null,
    };
}
