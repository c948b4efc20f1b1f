using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>An export cannot be written to.</summary>
internal sealed class ExportAccessChanges : IAccessChanges
{
    public Task<SpacePermission> GrantAsync(Space space, Principal principal, SpaceOperation operation, CancellationToken cancel) => throw Refusal();

    public Task RevokeAsync(Space space, SpacePermission permission, CancellationToken cancel) => throw Refusal();

    public Task AssignRoleAsync(Space space, Principal principal, string? roleId, CancellationToken cancel) => throw Refusal();

    public Task InviteAsync(string email, CancellationToken cancel) => throw Refusal();

    public Task AddRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel) => throw Refusal();

    public Task RemoveRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel) => throw Refusal();

    private static NotInExportException Refusal() => new("change who may do what");
}
