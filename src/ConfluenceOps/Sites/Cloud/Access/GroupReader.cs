using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Reads groups, what they give at the site, and who is in them.</summary>
internal sealed class GroupReader(HttpSession session)
{
    private static readonly (string Type, GroupAccess Access)[] _lists =
        [("user", GroupAccess.Product), ("admin", GroupAccess.ProductAdmin), ("site-admin", GroupAccess.SiteAdmin)];

    public async IAsyncEnumerable<Group> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var access = await ReadAccessAsync(cancel).ConfigureAwait(false);
        await foreach (var group in ListAsync(null, cancel).ConfigureAwait(false))
            yield return ToGroup(group, access?.GetValueOrDefault(IdOf(group)));
    }

    public async IAsyncEnumerable<Group> ReadOfAsync(string accountId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = session.ReadOffsetsAsync(
            new Url("rest/api/user/memberof").SetQueryParam("accountId", accountId), "list the groups of an account", WireJson.Default.ResultPageWireGroup, IdOf, cancel);
        await foreach (var group in rows.ConfigureAwait(false))
            yield return ToGroup(group, access: null);
    }

    public async Task<GroupMembers> ReadMembersAsync(Group group, CancellationToken cancel)
    {
        var users = new List<User>();
        var rows = session.ReadOffsetsAsync(
            new Url($"rest/api/group/{Uri.EscapeDataString(group.Id)}/membersByGroupId"), "list the members of a group",
            WireJson.Default.ResultPageWireUser, user => user.AccountId ?? "", cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            if (row.ToUser() is { } user)
                users.Add(user);
        return new GroupMembers(users, []);
    }

    /// <summary>What membership of each group gives at the site: it is told by filtered lists alone.</summary>
    /// <returns>Null where the site does not tell.</returns>
    private async Task<Dictionary<string, GroupAccess>?> ReadAccessAsync(CancellationToken cancel)
    {
        try
        {
            var lists = await Task.WhenAll(_lists.Select(list => ReadIdsAsync(list.Type, cancel))).ConfigureAwait(false);
            return _lists.Zip(lists, (list, ids) => ids.Select(id => (id, list.Access))).SelectMany(pair => pair)
                .GroupBy(pair => pair.id, pair => pair.Access)
                .ToDictionary(pairs => pairs.Key, pairs => pairs.Aggregate((all, one) => all | one));
        }
        catch (Exception error) when (error is AccessDeniedException or RequestRefusedException or NotFoundException)
        {
            return null;
        }
    }

    private async Task<List<string>> ReadIdsAsync(string accessType, CancellationToken cancel)
    {
        var ids = new List<string>();
        await foreach (var group in ListAsync(accessType, cancel).ConfigureAwait(false))
            ids.Add(IdOf(group));
        return ids;
    }

    private IAsyncEnumerable<WireGroup> ListAsync(string? accessType, CancellationToken cancel) => session.ReadOffsetsAsync(
        new Url("rest/api/group").SetQueryParams(new { accessType }), "list the groups", WireJson.Default.ResultPageWireGroup, IdOf, cancel);

    private static Group ToGroup(WireGroup wire, GroupAccess? access) => new()
    {
        Id = IdOf(wire),
        Name = VisibleText.Of(wire.Name),
        Usage = wire.UsageType ?? "",
        ManagedBy = wire.ManagedBy ?? "",
        Access = access,
    };

    private static string IdOf(WireGroup group) => group.Id ?? group.Name ?? "";
}
