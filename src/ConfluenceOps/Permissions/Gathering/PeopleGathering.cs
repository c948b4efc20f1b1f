using System.Collections.Concurrent;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Looks accounts up: only that tells who is deactivated, who is a guest, and whom the site does not know.</summary>
internal sealed class PeopleGathering(ISite site, GapList gaps, GatherMeter meter)
{
    /// <summary>As many as the site takes with one request.</summary>
    private const int BatchSize = 100;

    /// <summary>The status of an account that could not be looked up. To take it for active would promise what deactivated people have lost.</summary>
    private const string NotRead = "not read";

    private readonly ConcurrentDictionary<string, User> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<User> Known => [.. _known.Values.OrderBy(user => user.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(user => user.AccountId, StringComparer.Ordinal)];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Takes accounts as they were looked up a moment ago.</summary>
    public void Take(IEnumerable<User> users)
    {
        foreach (var user in users.Where(user => user.AccountStatus != NotRead))
            _known[user.AccountId] = user;
    }

    /// <param name="members">Those whom lists of members describe: kept as they are where they cannot be looked up.</param>
    /// <param name="named">Ids that grants and restrictions name.</param>
    /// <param name="atOnce">Requests that may be under way.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task ReadAsync(IEnumerable<User> members, IEnumerable<string> named, int atOnce, CancellationToken cancel)
    {
        var described = members.DistinctBy(user => user.AccountId).ToDictionary(user => user.AccountId, StringComparer.Ordinal);
        var wanted = described.Keys.Concat(named).Distinct(StringComparer.Ordinal).Where(id => !_known.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
        meter.Expect(GatherStage.People, wanted.Count);
        var asked = await gaps.ReadAsync("whether accounts are active", false, async () =>
        {
            await Parallel.ForEachAsync(
                wanted.Chunk(BatchSize), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (batch, each) =>
                {
                    await foreach (var user in site.GetUsersAsync(batch, each).ConfigureAwait(false))
                        _known[user.AccountId] = user;
                    meter.Count(GatherStage.People, batch.Length);
                }).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        foreach (var (id, user) in described)
            _known.TryAdd(id, asked ? user : user with { AccountStatus = NotRead });
        var missing = wanted.Where(id => !_known.ContainsKey(id));
        if (asked)
            Unknown = [.. missing];
        else
            foreach (var id in missing)
                _known[id] = new User { AccountId = id, DisplayName = id, AccountStatus = NotRead };
    }
}
