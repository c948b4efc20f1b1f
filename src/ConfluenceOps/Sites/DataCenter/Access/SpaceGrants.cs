using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>What spaces grant, by the way that the version and the account leave open: REST, else the remote interface.</summary>
internal sealed class SpaceGrants
{
    private static readonly Version _firstWithRest = new(9, 1);

    private readonly Version? _version;
    private readonly RestGrants _rest;
    private readonly RemoteGrants _remote;

    /// <param name="session">Where to ask.</param>
    /// <param name="people">Names what rows name by key, and the other way round.</param>
    /// <param name="version">The site's version; null where only a try tells.</param>
    public SpaceGrants(HttpSession session, PeopleDirectory people, Version? version)
    {
        _version = version;
        var grantees = new Grantees(people);
        _rest = new RestGrants(session, grantees);
        _remote = new RemoteGrants(new RemoteInterface(session), people, grantees);
    }

    /// <summary>The rights that a space grants, each once.</summary>
    public async Task<IEnumerable<SpacePermission>> ReadAsync(Space space, CancellationToken cancel)
    {
        var what = $"list the permissions of {space.Key}";
        var grants = await TryRestAsync(() => _rest.ReadAsync(space, what, cancel)).ConfigureAwait(false)
            ?? await _remote.ReadAsync(space, what, cancel).ConfigureAwait(false);
        return grants.DistinctBy(grant => (grant.Principal.Kind, grant.Principal.Id, grant.Operation));
    }

    /// <summary>Grants a right, or takes it back.</summary>
    public async Task ChangeAsync(Space space, Principal principal, SpaceOperation operation, bool isGrant, CancellationToken cancel)
    {
        if (principal.Kind is not (PrincipalKind.User or PrincipalKind.Group or PrincipalKind.Anonymous))
            throw new NotOnDataCenterException($"name '{principal}' in a permission", "Name a user, a group or anonymous, or make this change in the browser.");
        var what = $"{(isGrant ? "grant" : "revoke")} '{operation}' in {space.Key}";
        var done = await TryRestAsync(async () =>
        {
            await _rest.ChangeAsync(space, principal, operation, isGrant, what, cancel).ConfigureAwait(false);
            return "done";
        }).ConfigureAwait(false);
        if (done is null)
            await _remote.ChangeAsync(space, principal, operation, isGrant, what, cancel).ConfigureAwait(false);
    }

    /// <returns>Null where REST does not answer: too old, not for this account, or a name that it cannot read.</returns>
    private async Task<T?> TryRestAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        if (_version < _firstWithRest)
            return null;
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or ServerFaultException)
        {
            return null;
        }
    }
}
