using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Reads groups, what they give at the site, and who is in them.</summary>
internal sealed class GroupReader(HttpSession session, PeopleDirectory people)
{
    private const int MostAtOnce = 200;

    private readonly GlobalGrants _site = new(session);
    private readonly NestedGroups _nested = new(session);

    /// <summary>All groups, and one for the people who hold a right of the site by themselves.</summary>
    public async IAsyncEnumerable<Group> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var grants = await _site.TryReadAsync(cancel).ConfigureAwait(false);
        var names = await ReadNamesAsync(new Url("rest/api/group"), "list the groups", cancel).ConfigureAwait(false);
        var groups = names.Select(name => ToGroup(name, grants is null ? null : AccessOf(name, grants))).ToList();
        if (grants is not null)
            groups.AddRange(SiteRight.All.Where(right => KeysOf(grants, right).Any()).Select(right => ToGroup(right.Holders, right.Access)));
        foreach (var group in groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase))
            yield return group;
    }

    /// <summary>The groups that an account is in, those in which only its groups are among them.</summary>
    public async IAsyncEnumerable<Group> ReadOfAsync(string accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var direct = await ReadNamesAsync(new Url("rest/api/user/memberof").SetQueryParam("key", accountId), "list the groups of an account", cancel).ConfigureAwait(false);
        var above = await _nested.ReadAboveAsync(direct, () => ReadNamesAsync(new Url("rest/api/group"), "list the groups", cancel), cancel).ConfigureAwait(false);
        var alone = await _site.TryReadAsync(cancel).ConfigureAwait(false) is { } grants
            ? SiteRight.All.Where(right => KeysOf(grants, right).Contains(accountId)).Select(right => right.Holders)
            : [];
        foreach (var name in direct.Concat(above).Concat(alone))
            yield return ToGroup(name, access: null);
    }

    public async Task<GroupMembers> ReadMembersAsync(Group group, CancellationToken cancel)
    {
        if (SiteRight.All.FirstOrDefault(right => right.Holders == group.Id) is { } right)
            return await ReadHoldersAsync(right, cancel).ConfigureAwait(false);
        try
        {
            var users = new List<User>();
            var rows = session.ReadRowsAsync(
                AddressOf(group, "member").SetQueryParam("expand", "status"), MostAtOnce, "list the members of a group", DataCenterJson.Default.ResultPageWireUser, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                if (people.Note(row) is { } user)
                    users.Add(user);
            return new GroupMembers(users, await _nested.ReadAsync(group.Id, cancel).ConfigureAwait(false));
        }
        catch (Exception error) when (error is NotFoundException or RequestRefusedException && group.Id.Contains('/', StringComparison.Ordinal))
        {
            throw new GroupNotReadableException(group.Name, error);
        }
    }

    private async Task<GroupMembers> ReadHoldersAsync(SiteRight right, CancellationToken cancel)
    {
        var grants = await _site.ReadAsync(cancel).ConfigureAwait(false);
        var users = new List<User>();
        await foreach (var user in people.ReadAsync(KeysOf(grants, right), cancel).ConfigureAwait(false))
            users.Add(user);
        return new GroupMembers(users, []);
    }

    private async Task<IReadOnlyList<string>> ReadNamesAsync(Url list, string what, CancellationToken cancel)
    {
        var names = new List<string>();
        await foreach (var row in session.ReadRowsAsync(list, MostAtOnce, what, DataCenterJson.Default.ResultPageWireGroup, cancel).ConfigureAwait(false))
            if (!string.IsNullOrEmpty(row.Name))
                names.Add(row.Name);
        return names;
    }

    private static IEnumerable<string> KeysOf(ILookup<SpaceOperation, WireSubject> grants, SiteRight right) =>
        grants[right.Rest].Select(subject => subject.UserKey).OfType<string>().Where(key => key.Length > 0);

    private static GroupAccess AccessOf(string group, ILookup<SpaceOperation, WireSubject> grants) => SiteRight.All
        .Where(right => grants[right.Rest].Any(subject => subject.UserKey is null && subject.Name == group))
        .Aggregate(GroupAccess.None, (all, right) => all | right.Access);

    private static Url AddressOf(Group group, string list) => new($"rest/api/group/{Uri.EscapeDataString(group.Id)}/{list}");

    private static Group ToGroup(string name, GroupAccess? access) => new() { Id = name, Name = VisibleText.Of(name), Access = access };
}
