using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Who may do what at a site of Confluence Data Center.</summary>
internal sealed class DataCenterAccess(HttpSession session, DataCenterAddress address, ContentLists lists, PeopleDirectory people, SpaceGrants grants) : ISiteAccess
{
    private readonly GroupReader _groups = new(session, people);

    public Task<RoleMode> GetRoleModeAsync(CancellationToken cancel) => Task.FromResult(RoleMode.Permissions);

    public IAsyncEnumerable<SpaceRole> GetRolesAsync(CancellationToken cancel) => Nothing<SpaceRole>();

    public IAsyncEnumerable<RoleAssignment> GetRoleAssignmentsAsync(Space space, CancellationToken cancel) => Nothing<RoleAssignment>();

    public async IAsyncEnumerable<SpacePermission> GetPermissionsAsync(Space space, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var grant in await grants.ReadAsync(space, cancel).ConfigureAwait(false))
            yield return grant;
    }

    public IAsyncEnumerable<Group> GetGroupsAsync(CancellationToken cancel) => _groups.ReadAsync(cancel);

    public Task<GroupMembers> GetMembersAsync(Group group, CancellationToken cancel) => _groups.ReadMembersAsync(group, cancel);

    public IAsyncEnumerable<Group> GetGroupsOfAsync(string accountId, CancellationToken cancel) => _groups.ReadOfAsync(accountId, cancel);

    public IAsyncEnumerable<IReadOnlyList<ContentNode>> ReadContentAsync(IReadOnlyList<Space> spaces, CancellationToken cancel) =>
        new ContentReader(session, address, lists).ReadAsync(spaces, cancel);

    public IAsyncEnumerable<ContentNode> GetBranchesAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        new ContentReader(session, address, lists).ReadBranchesAsync(ids, cancel);

    /// <summary>The site can be asked about nobody but whoever asks: anonymous may be asked about by asking as nobody.</summary>
    public Task<PermissionCheck> CheckAsync(string contentId, Principal subject, CheckedOperation operation, CancellationToken cancel) =>
        subject.Kind == PrincipalKind.Anonymous && operation == CheckedOperation.Read
            ? AskAsNobodyAsync(contentId, cancel)
            : throw new NotOnDataCenterException("be asked what somebody else may do", "Compare with Inspect permissions, which Confluence has in the menu of every page.");

    public Task<IAsyncDisposable> UseAdminKeyAsync(CancellationToken cancel) =>
        throw new NotOnDataCenterException("lend an admin key", "Connect as a member of the group confluence-administrators, who see restricted pages.");

    public Task<IReadOnlyList<SecuritySetting>> GetSecuritySettingsAsync(CancellationToken cancel) =>
        new SettingReader(session, new Grantees(people)).ReadAsync(cancel);

    private async Task<PermissionCheck> AskAsNobodyAsync(string contentId, CancellationToken cancel)
    {
        using var nobody = new HttpSession(new HttpSessionOptions { Root = session.Root, Clock = session.Clock });
        try
        {
            await nobody.GetAsync(
                new Url($"rest/api/content/{Uri.EscapeDataString(contentId)}"), "show a page to anonymous", DataCenterJson.Default.WireContent, cancel).ConfigureAwait(false);
            return new PermissionCheck(true, []);
        }
        catch (Exception error) when (error is NotFoundException or NotAuthenticatedException or AccessDeniedException or LoginPageException)
        {
            return new PermissionCheck(false, [((ConfluenceOpsException)error).Happened]);
        }
    }

    private static async IAsyncEnumerable<T> Nothing<T>()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }
}
