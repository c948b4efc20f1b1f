using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.DataCenter.Routes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Permissions;

/// <summary>Granting rights in a space and taking them back: for whoever administers it. What is granted already, or was never, is passed over.</summary>
internal static class GrantChange
{
    /// <param name="exchange">The request.</param>
    /// <param name="key">The space.</param>
    /// <param name="party">To or from whom.</param>
    /// <param name="rights">Which rights.</param>
    /// <param name="grant">Granting, not taking back.</param>
    /// <param name="refusal">The status for whoever does not administer the space.</param>
    public static void Make(Exchange exchange, string key, Party party, IReadOnlyList<SpaceRight> rights, bool grant, int refusal) => exchange.Change((state, sight) =>
    {
        var space = SpaceRoutes.Find(state, sight, key);
        if (!sight.MayUse(space, SpaceRight.Administer))
            throw new RefusedException(refusal, "Current user not permitted to change the permissions of this space");
        var old = NamedGrants.Of(state.Site, space);
        var changed = old.Where(one => party.Holds(one) && rights.Contains(Grants.Right(one))).ToList();
        var wanted = grant
            ? old.Concat(rights.Except(changed.Select(Grants.Right)).Select(right => NamedGrants.Grant(party.Type, party.Id, right)))
            : old.Except(changed);
        var result = Numbered(wanted, state.NextIds);
        return result.Exists(one => Grants.Right(one) == SpaceRight.Administer)
            ? state.With(space with { Permissions = result, RoleAssignments = [] }, Records(exchange, space, party, grant ? rights.Except(changed.Select(Grants.Right)) : changed.Select(Grants.Right), grant))
            : throw new RefusedException(400, "A space needs somebody who administers it");
    });

    /// <summary>What roles and classes granted has no ids of its own.</summary>
    private static List<SandboxPermission> Numbered(IEnumerable<SandboxPermission> grants, NextIds next) =>
        [.. grants.Select((one, at) => one.Id == 0 ? one with { Id = next.Grant + at } : one)];

    private static IEnumerable<SandboxAuditRecord> Records(Exchange exchange, SandboxSpace space, Party party, IEnumerable<SpaceRight> rights, bool grant) =>
        rights.Select(right => grant ? ChangeRecord.Granted(exchange.Doer, space, party, right) : ChangeRecord.Revoked(exchange.Doer, space, party, right));
}
