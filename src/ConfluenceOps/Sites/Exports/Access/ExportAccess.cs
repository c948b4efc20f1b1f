using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Exports.Index;

namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>Who may do what at a site, as an export of it tells: grants and restrictions in full, members where somebody gives them.</summary>
internal sealed class ExportAccess : ISiteAccess
{
    private const int BatchSize = 200;
    private const string HowToGiveMembers = "Give the members in a CSV file with the columns Group and User, or take a full backup of the site.";

    private readonly ExportIndex _index;
    private readonly ExportMapping _map;
    private readonly SiteGrants _site;
    private readonly ILookup<string, string?> _given;

    /// <param name="index">The export.</param>
    /// <param name="map">From it to the records of the product.</param>
    /// <param name="members">Who is in which group, as a person gave it beside the export.</param>
    public ExportAccess(ExportIndex index, ExportMapping map, IReadOnlyList<GivenMember> members)
    {
        _index = index;
        _map = map;
        _site = new SiteGrants(index);
        _given = members.ToLookup(
            member => index.Groups.Name(member.Group),
            member => member.Account is { } account ? index.People.AddGiven(account, member.Name, member.Email, member.IsActive) : null);
    }

    public Task<RoleMode> GetRoleModeAsync(CancellationToken cancel) => Task.FromResult(RoleMode.Permissions);

    public IAsyncEnumerable<SpaceRole> GetRolesAsync(CancellationToken cancel) => Given.Async<SpaceRole>([], cancel);

    public IAsyncEnumerable<RoleAssignment> GetRoleAssignmentsAsync(Space space, CancellationToken cancel) => Given.Async<RoleAssignment>([], cancel);

    public IAsyncEnumerable<SpacePermission> GetPermissionsAsync(Space space, CancellationToken cancel) => Given.Async(
        _index.Grants.Of(ObjectValues.Id(space.Id)).Select(row => new SpacePermission
        {
            Id = row.Id,
            Space = space.Key,
            Principal = _index.Grants.PrincipalOf(row),
            Operation = GrantNames.OfStored(row.Type),
        }).DistinctBy(grant => (grant.Principal, grant.Operation)),
        cancel);

    public IAsyncEnumerable<Group> GetGroupsAsync(CancellationToken cancel) => Given.Async(Groups, cancel);

    public Task<GroupMembers> GetMembersAsync(Group group, CancellationToken cancel) => MembersOf(group) is var (people, groups)
        ? Task.FromResult(new GroupMembers([.. people.Distinct().Select(_index.People.Find).OfType<User>()], groups))
        : throw new NotInExportException($"name the members of '{group.Name}'", HowToGiveMembers);

    public IAsyncEnumerable<Group> GetGroupsOfAsync(string accountId, CancellationToken cancel)
    {
        if (Groups.All(group => MembersOf(group) is null))
            throw new NotInExportException("name the groups of an account", HowToGiveMembers);
        var id = _index.People.AccountId(accountId);
        return Given.Async(Groups.Where(group => MembersOf(group) is var (people, _) && people.Contains(id)).Select(group => group with { Access = null }), cancel);
    }

    public IAsyncEnumerable<IReadOnlyList<ContentNode>> ReadContentAsync(IReadOnlyList<Space> spaces, CancellationToken cancel)
    {
        var wanted = spaces.Select(space => ObjectValues.Id(space.Id)).ToHashSet();
        var current = _index.Content.Pages.Where(row => row.IsCurrent && wanted.Contains(row.Space));
        return Given.Async(WithAllAbove(current).Chunk(BatchSize).Select(IReadOnlyList<ContentNode> (batch) => batch), cancel);
    }

    public IAsyncEnumerable<ContentNode> GetBranchesAsync(IReadOnlyList<string> ids, CancellationToken cancel) => Given.Async(
        WithAllAbove(ids.Select(id => _index.Content.Find(ObjectValues.Id(id))).OfType<ContentRow>().Where(row => row.Status is "current" or "archived")), cancel);

    public Task<PermissionCheck> CheckAsync(string contentId, Principal subject, CheckedOperation operation, CancellationToken cancel) =>
        throw new NotInExportException("check a permission");

    public Task<IAsyncDisposable> UseAdminKeyAsync(CancellationToken cancel) => throw new NotInExportException("lend an admin key");

    public Task<IReadOnlyList<SecuritySetting>> GetSecuritySettingsAsync(CancellationToken cancel) => Task.FromResult(_site.Settings);

    private IEnumerable<Group> Groups => _index.Groups.Names
        .Select(name => new Group { Id = name, Name = VisibleText.Of(name), Access = _site.AccessOf(name) })
        .Concat(_site.SingleHolders)
        .OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase);

    private (IEnumerable<string> People, IReadOnlyList<string> Groups)? MembersOf(Group group)
    {
        if (_given.Contains(group.Id))
            return (_given[group.Id].OfType<string>(), []);
        return _site.HoldersIn(group) is { } holders ? (holders, []) : _index.Groups.Members(group.Id);
    }

    /// <summary>Pages with everything that they hang under, archived pages and pages that the export came without included, each once.</summary>
    private IEnumerable<ContentNode> WithAllAbove(IEnumerable<ContentRow> pages)
    {
        var seen = new HashSet<long>();
        foreach (var page in pages)
        {
            for (var row = page; row is not null && seen.Add(row.Id); row = _index.Content.Find(row.Parent))
            {
                yield return _map.ToNode(row);
                if (row.LostParent != ObjectValues.None && seen.Add(row.LostParent))
                    yield return _map.ToLostNode(row);
            }
        }
    }
}
