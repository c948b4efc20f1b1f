using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Changes who may do what at a site of Confluence Data Center.</summary>
internal sealed class DataCenterAccessChanges(SpaceGrants grants, RestrictionChanges restrictions) : IAccessChanges
{
    public async Task<SpacePermission> GrantAsync(Space space, Principal principal, SpaceOperation operation, CancellationToken cancel)
    {
        await grants.ChangeAsync(space, principal, operation, isGrant: true, cancel).ConfigureAwait(false);
        return new SpacePermission { Id = "", Space = space.Key, Principal = principal, Operation = operation };
    }

    public Task RevokeAsync(Space space, SpacePermission permission, CancellationToken cancel) =>
        grants.ChangeAsync(space, permission.Principal, permission.Operation, isGrant: false, cancel);

    public Task AssignRoleAsync(Space space, Principal principal, string? roleId, CancellationToken cancel) =>
        throw new NotOnDataCenterException("give roles, since it has none", "Grant the rights one by one with Grant-ConfluencePermission.");

    public Task InviteAsync(string email, CancellationToken cancel) =>
        throw new NotOnDataCenterException("invite people by e-mail", "Make the user in the administration of Confluence, under Users.");

    public Task AddRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel) =>
        restrictions.ChangeAsync(contentId, operation, principal, isOn: true, cancel);

    public Task RemoveRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel) =>
        restrictions.ChangeAsync(contentId, operation, principal, isOn: false, cancel);
}
