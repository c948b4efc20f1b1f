using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>What a secret stands for.</summary>
/// <param name="For">What it stands for.</param>
/// <param name="End">From then on it opens nothing.</param>
internal sealed record Handout<T>(T For, DateTimeOffset End);

/// <summary>Secrets of one kind that were handed out, each for a while.</summary>
internal sealed class Handouts<T>(TimeProvider time, TimeSpan lifetime)
    where T : class
{
    private readonly ConcurrentDictionary<string, Handout<T>> _open = new(StringComparer.Ordinal);

    /// <returns>The secret.</returns>
    public string Issue(T what)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _open[secret] = new(what, time.GetUtcNow() + lifetime);
        return secret;
    }

    /// <summary>What a secret stands for, or stood for until it ended.</summary>
    public Handout<T>? Find(string? secret) => secret is not null && _open.TryGetValue(secret, out var found) ? found : null;

    /// <summary>What a secret stands for. It is good for one time, whatever becomes of it.</summary>
    public T? Take(string? secret) => secret is not null && _open.TryRemove(secret, out var found) && IsGood(found) ? found.For : null;

    /// <summary>Ends all that were handed out before their time.</summary>
    public void End()
    {
        foreach (var (secret, handout) in _open)
            _open.TryUpdate(secret, handout with { End = time.GetUtcNow() }, handout);
    }

    public bool IsGood(Handout<T> handout) => time.GetUtcNow() < handout.End;
}
