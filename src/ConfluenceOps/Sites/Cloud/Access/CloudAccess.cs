using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Who may do what at a site of Confluence Cloud: grants and roles from v2, everything else from v1.</summary>
internal sealed class CloudAccess(HttpSession session, CloudAddress address) : ISiteAccess
{
    /// <summary>The most rows that v2 gives a request.</summary>
    private const int Limit = 250;

    public async Task<RoleMode> GetRoleModeAsync(CancellationToken cancel)
    {
        try
        {
            var answer = await session.GetAsync(new Url("api/v2/space-role-mode"), "tell how it grants rights", WireJson.Default.WireRoleMode, cancel).ConfigureAwait(false);
            return answer.Mode?.ToUpperInvariant() switch
            {
                "PRE_ROLES" => RoleMode.Permissions,
                "ROLES_TRANSITION" => RoleMode.Transition,
                "ROLES" => RoleMode.Roles,
                _ => RoleMode.Unknown,
            };
        }
        catch (Exception error) when (IsWithoutRoles(error))
        {
            return RoleMode.Permissions;
        }
    }

    public async IAsyncEnumerable<SpaceRole> GetRolesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = ListOfRolesAsync(new Url("api/v2/space-roles"), "list the roles", WireJson.Default.ResultPageWireRole, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            yield return new SpaceRole
            {
                Id = row.Id,
                Name = VisibleText.Of(row.Name ?? row.Id),
                Type = row.Type ?? "",
                Description = VisibleText.Of(row.Description),
                Operations = [.. (row.SpacePermissions ?? []).Select(ToOperation)],
            };
        }
    }

    public async IAsyncEnumerable<RoleAssignment> GetRoleAssignmentsAsync(Space space, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = ListOfRolesAsync(
            new Url($"api/v2/spaces/{space.Id}/role-assignments"), $"list who has which role in {space.Key}", WireJson.Default.ResultPageWireRoleAssignment, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return new RoleAssignment(space.Key, CloudPrincipals.Of(row.Principal?.PrincipalType, row.Principal?.PrincipalId), row.RoleId ?? "");
    }

    public async IAsyncEnumerable<SpacePermission> GetPermissionsAsync(Space space, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = await session.ListAsync(
            new Url($"api/v2/spaces/{space.Id}/permissions").SetQueryParam("limit", Limit), $"list the permissions of {space.Key}",
            WireJson.Default.ResultPageWireGrant, cancel).ConfigureAwait(false);
        // Sites keep the same right twice at times: one right for whoever looks, all of its rows for whoever revokes it.
        foreach (var twins in rows.GroupBy(row => (Principal: CloudPrincipals.Of(row.Principal?.Type, row.Principal?.Id), Operation: OperationOf(row))))
        {
            var ids = twins.Select(row => row.Id ?? "").Distinct().ToList();
            yield return new SpacePermission { Id = ids[0], TwinIds = ids[1..], Space = space.Key, Principal = twins.Key.Principal, Operation = twins.Key.Operation };
        }
    }

    public IAsyncEnumerable<Group> GetGroupsAsync(CancellationToken cancel) => new GroupReader(session).ReadAsync(cancel);

    public Task<GroupMembers> GetMembersAsync(Group group, CancellationToken cancel) => new GroupReader(session).ReadMembersAsync(group, cancel);

    public IAsyncEnumerable<Group> GetGroupsOfAsync(string accountId, CancellationToken cancel) => new GroupReader(session).ReadOfAsync(accountId, cancel);

    public IAsyncEnumerable<IReadOnlyList<ContentNode>> ReadContentAsync(IReadOnlyList<Space> spaces, CancellationToken cancel) =>
        new ContentReader(session, address).ReadAsync(spaces, cancel);

    public IAsyncEnumerable<ContentNode> GetBranchesAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        new ContentReader(session, address).ReadBranchesAsync(ids, cancel);

    public async Task<PermissionCheck> CheckAsync(string contentId, Principal subject, CheckedOperation operation, CancellationToken cancel)
    {
        var (type, identifier) = CloudPrincipals.ToV1(subject);
        var answer = await session.LookUpAsync(
            new Url($"rest/api/content/{Uri.EscapeDataString(contentId)}/permission/check"), "check a permission",
            new WireCheckRequest(new WireSubject(type, identifier), operation switch
            {
                CheckedOperation.Update => "update",
                CheckedOperation.Delete => "delete",
                _ => "read",
            }),
            WireJson.Default.WireCheckRequest, WireJson.Default.WireCheck, cancel).ConfigureAwait(false);
        return new PermissionCheck(answer.HasPermission, [.. (answer.Errors ?? []).Select(error => VisibleText.Of(error.Translation))]);
    }

    public async Task<IAsyncDisposable> UseAdminKeyAsync(CancellationToken cancel) => await AdminKey.TakeAsync(session, address, cancel).ConfigureAwait(false);

    public Task<IReadOnlyList<SecuritySetting>> GetSecuritySettingsAsync(CancellationToken cancel) => new SettingReader(session, address, this).ReadAsync(cancel);

    private static bool IsWithoutRoles(Exception error) => error is NotFoundException or RequestRefusedException;

    private static SpaceOperation OperationOf(WireGrant row) =>
        new((row.Operation?.Key ?? "").ToLowerInvariant(), (row.Operation?.TargetType ?? "").ToLowerInvariant());

    private static SpaceOperation ToOperation(string id) => SpaceOperation.Parse(id) ?? new SpaceOperation(id.ToLowerInvariant(), "space");

    /// <summary>A list that is empty where the site has no such thing as roles.</summary>
    private async IAsyncEnumerable<T> ListOfRolesAsync<T>(Url list, string what, JsonTypeInfo<ResultPage<T>> type, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pages = session.ReadPagesAsync<T, ResultPage<T>>(list.SetQueryParam("limit", Limit), what, type, CloudAddress.Rebase, cancel).GetAsyncEnumerator(cancel);
        await using var closing = pages.ConfigureAwait(false);
        for (var any = false; ; any = true)
        {
            try
            {
                if (!await pages.MoveNextAsync().ConfigureAwait(false))
                    yield break;
            }
            catch (Exception error) when (!any && IsWithoutRoles(error))
            {
                yield break;
            }
            foreach (var row in pages.Current)
                yield return row;
        }
    }
}
