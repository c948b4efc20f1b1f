using System.Collections.Concurrent;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>The keys with which site administrators see past restrictions, each for a while.</summary>
/// <remarks>facts.md, section 5.4.</remarks>
internal sealed class AdminKeys(TimeProvider time)
{
    /// <summary>Holding a key is not enough: a request must say that it uses it.</summary>
    public const string Header = "Atl-Confluence-With-Admin-Key";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    /// <returns>When the key ends.</returns>
    public DateTimeOffset Issue(string accountId, TimeSpan duration) => _ends[accountId] = time.GetUtcNow() + duration;

    /// <returns>When the account's key ends; null when it has none.</returns>
    public DateTimeOffset? EndOf(string accountId) => _ends.TryGetValue(accountId, out var end) && time.GetUtcNow() < end ? end : null;

    public void TakeBack(string accountId) => _ends.TryRemove(accountId, out _);
}
