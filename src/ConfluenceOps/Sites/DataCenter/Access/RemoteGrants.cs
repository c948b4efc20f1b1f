using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>What spaces grant, by the remote interface: all versions, where nobody has switched it off.</summary>
internal sealed class RemoteGrants(RemoteInterface remote, PeopleDirectory people, Grantees grantees)
{
    public async Task<IReadOnlyList<SpacePermission>> ReadAsync(Space space, string what, CancellationToken cancel)
    {
        var sets = await remote.LookUpAsync("getSpacePermissionSets", [space.Key], what, DataCenterJson.Default.WirePermissionSetArray, cancel).ConfigureAwait(false);
        var grants = new List<SpacePermission>();
        foreach (var set in sets)
        {
            foreach (var holder in set.SpacePermissions ?? [])
            {
                grants.Add(new SpacePermission
                {
                    Id = "",
                    Space = space.Key,
                    Principal = await grantees.OfAsync(holder, cancel).ConfigureAwait(false),
                    Operation = GrantNames.OfStored(set.Type ?? ""),
                });
            }
        }
        return grants;
    }

    public async Task ChangeAsync(Space space, Principal principal, SpaceOperation operation, bool isGrant, string what, CancellationToken cancel)
    {
        var right = GrantNames.ToStored(operation);
        if (principal.Kind == PrincipalKind.Anonymous)
        {
            await remote.ChangeAsync(
                isGrant ? "addAnonymousPermissionToSpace" : "removeAnonymousPermissionFromSpace", [right, space.Key], what, cancel).ConfigureAwait(false);
            return;
        }
        // Users go by name here, and those who are gone have no other key.
        var name = principal.Kind == PrincipalKind.Group
            ? principal.Id
            : await people.FindNameAsync(principal.Id, cancel).ConfigureAwait(false) ?? (isGrant ? throw new NotFoundException($"name the account '{principal}'") : principal.Id);
        await remote.ChangeAsync(isGrant ? "addPermissionToSpace" : "removePermissionFromSpace", [right, name, space.Key], what, cancel).ConfigureAwait(false);
    }
}
