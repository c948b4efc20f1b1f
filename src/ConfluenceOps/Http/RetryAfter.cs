using System.Net.Http.Headers;

namespace ConfluenceOps.Http;

/// <summary>How long a server asked to wait.</summary>
internal static class RetryAfter
{
    /// <summary>The longest wait that a person would accept for one request.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>How long the server asked to wait, cut to what a person would accept.</summary>
    /// <param name="headers">Seconds or an HTTP date; Data Center may send 9223372036854775807, which .NET does not read as a number of seconds.</param>
    /// <param name="now">The time from which a date is counted.</param>
    /// <returns>Between zero and <see cref="Longest"/>; null when the header is missing or unreadable.</returns>
    /// <remarks>RFC 9110, section 10.2.3.</remarks>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.TryGetValues("Retry-After", out var values))
            return null;
        var value = values.First();
        if (headers.RetryAfter is { Delta: { } delta })
            return Clamp(delta);
        if (headers.RetryAfter is { Date: { } date })
            return Clamp(date - now);
        return value.Length > 0 && value.All(char.IsAsciiDigit) ? Longest : null;
    }

    /// <summary>A wait cut to what a person would accept.</summary>
    public static TimeSpan Clamp(TimeSpan wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
