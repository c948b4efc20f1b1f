using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Accounts by key and by name. The site gives them one by one, so what was learned by the way is kept for a while.</summary>
internal sealed class PeopleDirectory(HttpSession session)
{
    /// <summary>How long an account is taken for what it was: a review asks for the same people again and again, and ends within that time.</summary>
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Entry> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Entry> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers an account that some list gave.</summary>
    /// <returns>Null for the anonymous account.</returns>
    public User? Note(WireUser wire)
    {
        if (wire.ToUser() is not { } user)
            return null;
        var entry = new Entry(user, wire.Username, session.Clock.GetUtcNow());
        // Without a status it is not known whether the account is active, which is why accounts are looked up.
        if (user.AccountStatus is not null)
            _byKey[user.AccountId] = entry;
        if (!string.IsNullOrEmpty(wire.Username))
            _byName[wire.Username] = entry;
        return user;
    }

    /// <summary>Accounts by key or by name; those that the site does not know are left out.</summary>
    public async IAsyncEnumerable<User> ReadAsync(IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int AtOnce = 20;
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            foreach (var entry in await Task.WhenAll(chunk.Select(id => FindAsync(id, cancel))).ConfigureAwait(false))
                if (entry is { User: { } user })
                    yield return user;
    }

    /// <summary>The account of a user name; null where the site knows nobody of that name.</summary>
    public async Task<User?> FindNamedAsync(string name, CancellationToken cancel) =>
        (FreshIn(_byName, name) ?? await AskAsync("username", name, cancel).ConfigureAwait(false))?.User;

    /// <summary>The user name of an account; null where the site does not know the account.</summary>
    public async Task<string?> FindNameAsync(string key, CancellationToken cancel) => (await FindAsync(key, cancel).ConfigureAwait(false))?.Name;

    private async Task<Entry?> FindAsync(string id, CancellationToken cancel)
    {
        if (FreshIn(_byKey, id) is { } known)
            return known;
        if (await AskAsync("key", id, cancel).ConfigureAwait(false) is { } found)
            return found;
        // People know themselves by name; keys of old accounts are names too.
        return IsKey(id) ? null : FreshIn(_byName, id) ?? await AskAsync("username", id, cancel).ConfigureAwait(false);
    }

    private async Task<Entry?> AskAsync(string by, string id, CancellationToken cancel)
    {
        try
        {
            var wire = await session.GetAsync(
                new Url("rest/api/user").SetQueryParam(by, id).SetQueryParam("expand", "status"), "look up people", DataCenterJson.Default.WireUser, cancel).ConfigureAwait(false);
            return Note(wire) is { } user ? new Entry(user, wire.Username, session.Clock.GetUtcNow()) : null;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private Entry? FreshIn(ConcurrentDictionary<string, Entry> entries, string id) =>
        entries.TryGetValue(id, out var entry) && session.Clock.GetUtcNow() - entry.At < _fresh ? entry : null;

    private static bool IsKey(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigit);

    private sealed record Entry(User User, string? Name, DateTimeOffset At);
}
