using ConfluenceOps.Http;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Changes who may do what at a site of Confluence Cloud: roles by v2, everything else by v1.</summary>
internal sealed class CloudAccessChanges(HttpSession session) : IAccessChanges
{
    public async Task<SpacePermission> GrantAsync(Space space, Principal principal, SpaceOperation operation, CancellationToken cancel)
    {
        var (type, identifier) = CloudPrincipals.ToV1(principal);
        var granted = await session.ChangeAsync(
            HttpMethod.Post, new Url($"rest/api/space/{Uri.EscapeDataString(space.Key)}/permission"), $"grant '{operation}' in {space.Key}",
            new WireGrantRequest { Subject = new WireSubject(type, identifier), Operation = new WireGrantedOperation(operation.Key, operation.Target) },
            WireJson.Default.WireGrantRequest, WireJson.Default.WireGranted, cancel).ConfigureAwait(false);
        return new SpacePermission
        {
            Id = granted.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Space = space.Key,
            Principal = principal,
            Operation = operation,
        };
    }

    public async Task RevokeAsync(Space space, SpacePermission permission, CancellationToken cancel)
    {
        foreach (var id in permission.TwinIds.Prepend(permission.Id))
        {
            await session.ChangeAsync(
                HttpMethod.Delete, new Url($"rest/api/space/{Uri.EscapeDataString(space.Key)}/permission/{Uri.EscapeDataString(id)}"),
                $"revoke '{permission.Operation}' in {space.Key}", cancel).ConfigureAwait(false);
        }
    }

    public async Task AssignRoleAsync(Space space, Principal principal, string? roleId, CancellationToken cancel)
    {
        var (type, id) = CloudPrincipals.ToV2(principal);
        await session.ChangeAsync(
            HttpMethod.Post, new Url($"api/v2/spaces/{space.Id}/role-assignments"), $"assign a role in {space.Key}",
            [new WireRoleAssignment { Principal = new WireRoleHolder { PrincipalType = type, PrincipalId = id }, RoleId = roleId }],
            WireJson.Default.WireRoleAssignmentArray, WireJson.Default.ResultPageWireRoleAssignment, cancel).ConfigureAwait(false);
    }

    public Task InviteAsync(string email, CancellationToken cancel) => session.ChangeAsync(
        HttpMethod.Post, new Url("api/v2/user/access/invite-by-email"), $"invite {email}", new WireEmails([email]), WireJson.Default.WireEmails, cancel);

    public Task AddRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel) =>
        session.ChangeAsync(HttpMethod.Put, ListOf(contentId, operation, principal), $"put '{principal}' on a page's list", cancel);

    public Task RemoveRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel) =>
        session.ChangeAsync(HttpMethod.Delete, ListOf(contentId, operation, principal), $"take '{principal}' off a page's list", cancel);

    private static Url ListOf(string contentId, RestrictedOperation operation, Principal principal)
    {
        var list = $"rest/api/content/{Uri.EscapeDataString(contentId)}/restriction/byOperation/{(operation == RestrictedOperation.View ? "read" : "update")}";
        return principal.Kind switch
        {
            PrincipalKind.Group => new Url($"{list}/byGroupId/{Uri.EscapeDataString(principal.Id)}"),
            PrincipalKind.User => new Url($"{list}/user").SetQueryParam("accountId", principal.Id),
            _ => throw new ChangeNotPossibleException($"put '{principal}' on the list of a page"),
        };
    }
}
