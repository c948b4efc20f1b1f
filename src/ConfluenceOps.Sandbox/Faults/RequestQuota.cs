using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Faults;

/// <summary>So many requests a second and no more, told in the headers of every answer.</summary>
/// <remarks>facts.md, section 3.</remarks>
internal sealed class RequestQuota(int limit, TimeProvider time)
{
    private readonly Lock _counting = new();
    private long _second;
    private int _used;

    /// <summary>Takes one request off the quota and tells the answer how much is left.</summary>
    /// <returns>False when nothing was left.</returns>
    public bool Take(HttpResponse response)
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        int used;
        lock (_counting)
        {
            if (second != _second)
                (_second, _used) = (second, 0);
            used = ++_used;
        }

        Tell(response, limit, Math.Max(0, limit - used), DateTimeOffset.FromUnixTimeSeconds(second + 1));
        return used <= limit;
    }

    /// <summary>Writes the headers of a quota.</summary>
    public static void Tell(HttpResponse response, int limit, int left, DateTimeOffset reset)
    {
        response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset"] = reset.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-NearLimit"] = left * 5 < limit ? "true" : "false";
    }
}
