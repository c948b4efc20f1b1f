using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Faults;

/// <summary>So many requests a second and no more, told in the headers of every answer.</summary>
/// <remarks>facts.md, section 3.</remarks>
internal sealed class RequestQuota(int limit, ITroubles troubles, TimeProvider time)
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

        troubles.TellQuota(response, limit, Math.Max(0, limit - used), DateTimeOffset.FromUnixTimeSeconds(second + 1));
        return used <= limit;
    }
}
