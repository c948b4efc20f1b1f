using System.Collections.Concurrent;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Reads groups and who is in them.</summary>
internal sealed class GroupGathering(ISiteAccess access, int atOnce, GapList gaps, GatherMeter meter)
{
    private readonly ConcurrentDictionary<string, GroupRecord> _records = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, User> _users = new(StringComparer.Ordinal);

    public IEnumerable<GroupRecord> All => _records.Values;

    /// <summary>Everybody who is in a group, as the lists of members describe them.</summary>
    public IEnumerable<User> Users => _users.Values;

    /// <summary>The accounts whose groups were asked for.</summary>
    public IReadOnlyList<string> Asked { get; private set; } = [];

    /// <summary>All groups with all their members.</summary>
    public async Task ReadAllAsync(CancellationToken cancel)
    {
        var groups = await ListAsync(cancel).ConfigureAwait(false);
        meter.Expect(GatherStage.Groups, groups.Count);
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (group, each) =>
        {
            var (members, why) = await GapList.TryAsync<GroupMembers>(new([], []), () => access.GetMembersAsync(group, each)).ConfigureAwait(false);
            foreach (var user in members.Users)
                _users.TryAdd(user.AccountId, user);
            _records[group.Id] = new GroupRecord { Group = group, Members = [.. members.Users.Select(user => user.AccountId)], Groups = members.Groups, Gap = why };
            meter.Count(GatherStage.Groups, 1);
        }).ConfigureAwait(false);
    }

    /// <summary>All groups as they were read a moment ago; those that the site did not list may be listed by now.</summary>
    public Task TakeAsync(AccessMap earlier)
    {
        foreach (var user in earlier.Users)
            _users.TryAdd(user.AccountId, user);
        foreach (var record in earlier.Groups.Where(record => record.IsListed))
            _records[record.Group.Id] = record;
        return Task.CompletedTask;
    }

    /// <summary>All groups by name, without saying who is in them.</summary>
    public async Task ReadNamesAsync(CancellationToken cancel)
    {
        foreach (var group in await ListAsync(cancel).ConfigureAwait(false))
            _records[group.Id] = new GroupRecord { Group = group, Gap = "The members were not asked for." };
    }

    /// <summary>All groups, with none but the given accounts as members: enough for questions about those.</summary>
    public async Task ReadOfAsync(IReadOnlyList<string> accountIds, CancellationToken cancel)
    {
        var groups = await ListAsync(cancel).ConfigureAwait(false);
        Asked = accountIds;
        var members = new ConcurrentBag<(string Group, string Account)>();
        var unread = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(accountIds, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (id, each) =>
        {
            var (ids, why) = await GapList.TryAsync<List<string>>([], () => IdsOfAsync(id, each)).ConfigureAwait(false);
            foreach (var group in ids)
                members.Add((group, id));
            if (why is not null)
                unread.Add(why);
        }).ConfigureAwait(false);
        var byGroup = members.ToLookup(pair => pair.Group, pair => pair.Account);
        foreach (var group in groups)
            _records[group.Id] = new GroupRecord { Group = group, Members = [.. byGroup[group.Id]], Gap = unread.FirstOrDefault() };
    }

    /// <summary>The groups that were read, and a mark for each that something names and the site does not list.</summary>
    public IReadOnlyList<GroupRecord> Complete(IEnumerable<SpaceRecord> records)
    {
        var unread = gaps.All.FirstOrDefault(gap => gap.What == Listing)?.Why;
        foreach (var principal in records.SelectMany(record => record.Principals).Where(principal => principal.Kind == PrincipalKind.Group))
        {
            _records.TryAdd(principal.Id, new GroupRecord
            {
                Group = new Group { Id = principal.Id, Name = principal.ToString() },
                IsListed = unread is not null,
                Gap = unread ?? "The site does not list this group.",
            });
        }
        return [.. _records.Values.OrderBy(record => record.Group.Name, StringComparer.OrdinalIgnoreCase).ThenBy(record => record.Group.Id, StringComparer.Ordinal)];
    }

    private const string Listing = "the groups of the site";

    private Task<IReadOnlyList<Group>> ListAsync(CancellationToken cancel) => gaps.ReadAsync<IReadOnlyList<Group>>(Listing, [], async () =>
    {
        var groups = new List<Group>();
        await foreach (var group in access.GetGroupsAsync(cancel).ConfigureAwait(false))
            groups.Add(group);
        return groups;
    });

    private async Task<List<string>> IdsOfAsync(string accountId, CancellationToken cancel)
    {
        var ids = new List<string>();
        await foreach (var group in access.GetGroupsOfAsync(accountId, cancel).ConfigureAwait(false))
            ids.Add(group.Id);
        return ids;
    }
}
