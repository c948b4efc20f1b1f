using System.Collections.Concurrent;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>The names of people, asked once each.</summary>
/// <param name="site">Where they are asked for.</param>
/// <param name="catalog">Where they are looked up first; null when they shall be learned anew.</param>
internal sealed class People(ISite site, IImportStore? catalog) : IDisposable
{
    private static readonly IReadOnlyDictionary<string, string> Nobody = new Dictionary<string, string>();

    private readonly ConcurrentDictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _asking = new(1);

    public string? NameOf(string? accountId) => accountId is null ? null : _names.GetValueOrDefault(accountId);

    /// <summary>The names of those who have one.</summary>
    public IReadOnlyDictionary<string, string> Known(IReadOnlyCollection<string> accountIds)
    {
        if (accountIds.Count == 0)
            return Nobody;
        var known = new Dictionary<string, string>(accountIds.Count);
        foreach (var id in accountIds)
            if (NameOf(id) is { } name)
                known[id] = name;
        return known;
    }

    /// <summary>Makes sure that all of them have been asked for. One asks at a time, so that no name is asked for twice.</summary>
    public async Task LearnAsync(IEnumerable<string> accountIds, CancellationToken cancel)
    {
        var wanted = accountIds.Where(id => !_names.ContainsKey(id)).ToHashSet();
        if (wanted.Count == 0)
            return;
        await _asking.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            wanted.RemoveWhere(_names.ContainsKey);
            if (catalog is not null)
            {
                foreach (var (id, name) in await catalog.GetPeopleAsync(site.Address, wanted, cancel).ConfigureAwait(false))
                    _names[id] = name;
                wanted.RemoveWhere(_names.ContainsKey);
            }
            if (wanted.Count == 0)
                return;
            await foreach (var user in site.GetUsersAsync([.. wanted], cancel).ConfigureAwait(false))
                _names[user.AccountId] = user.DisplayName;
            foreach (var unknown in wanted)
                _names.TryAdd(unknown, null);
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();
}
