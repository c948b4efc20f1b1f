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
    private volatile bool _hasNoNesting;

    /// <summary>All groups, and one for the people who hold a right of the site by themselves.</summary>
    public async IAsyncEnumerable<Group> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var grants = await _site.TryReadAsync(cancel).ConfigureAwait(false);
        var groups = new List<Group>();
        await foreach (var row in session.ReadRowsAsync(new Url("rest/api/group"), MostAtOnce, "list the groups", DataCenterJson.Default.ResultPageWireGroup, cancel).ConfigureAwait(false))
            groups.Add(ToGroup(row, grants is null ? null : AccessOf(row, grants)));
        if (grants is not null)
            groups.AddRange(SiteRight.All.Where(right => KeysOf(grants, right).Any()).Select(right => new Group { Id = right.Holders, Name = right.Holders, Access = right.Access }));
        foreach (var group in groups.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase))
            yield return group;
    }

    public async IAsyncEnumerable<Group> ReadOfAsync(string accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = session.ReadRowsAsync(
            new Url("rest/api/user/memberof").SetQueryParam("key", accountId), MostAtOnce, "list the groups of an account", DataCenterJson.Default.ResultPageWireGroup, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return ToGroup(row, access: null);
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
            return new GroupMembers(users, await ReadNestedAsync(group, cancel).ConfigureAwait(false));
        }
        catch (Exception error) when (error is NotFoundException or RequestRefusedException && group.Id.Contains('/', StringComparison.Ordinal))
        {
            throw new GroupNotReadableException(group.Name, error);
        }
    }

    /// <summary>The groups in a group. Versions that cannot say it have none, as far as anybody can tell.</summary>
    private async Task<IReadOnlyList<string>> ReadNestedAsync(Group group, CancellationToken cancel)
    {
        if (_hasNoNesting)
            return [];
        try
        {
            var nested = new List<string>();
            var rows = session.ReadRowsAsync(AddressOf(group, "groupmember"), MostAtOnce, "list the groups in a group", DataCenterJson.Default.ResultPageWireGroup, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                if (!string.IsNullOrEmpty(row.Name))
                    nested.Add(row.Name);
            return nested;
        }
        catch (NotFoundException)
        {
            // The group is there, since it has just named its members.
            _hasNoNesting = true;
            return [];
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

    private static IEnumerable<string> KeysOf(ILookup<SpaceOperation, WireSubject> grants, SiteRight right) =>
        grants[right.Rest].Select(subject => subject.UserKey).OfType<string>().Where(key => key.Length > 0);

    private static GroupAccess AccessOf(WireGroup group, ILookup<SpaceOperation, WireSubject> grants) => SiteRight.All
        .Where(right => grants[right.Rest].Any(subject => subject.UserKey is null && subject.Name == group.Name))
        .Aggregate(GroupAccess.None, (all, right) => all | right.Access);

    private static Url AddressOf(Group group, string list) => new($"rest/api/group/{Uri.EscapeDataString(group.Id)}/{list}");

    private static Group ToGroup(WireGroup wire, GroupAccess? access) => new()
    {
        Id = wire.Name ?? "",
        Name = VisibleText.Of(wire.Name),
        Access = access,
    };
}
