using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Whom a space grants what: grants, roles and classes put together.</summary>
/// <remarks>facts.md, sections 4 and 6 (step 3). Rights add up over a user and all groups.</remarks>
internal sealed class SpaceAudiences
{
    private readonly SiteAudiences _site;
    private readonly Dictionary<SpaceOperation, List<Grant>> _grants = [];
    private readonly Dictionary<SpaceOperation, Audience> _granted = [];

    public SpaceAudiences(AccessMap map, SpaceRecord record, SiteAudiences site)
    {
        _site = site;
        Record = record;
        foreach (var permission in record.Permissions)
            foreach (var principal in Resolve(permission.Principal))
                Add(permission.Operation, new Grant(principal, site.Of(principal), Role: null));
        foreach (var assignment in record.RoleAssignments)
            AddRole(assignment, map.Roles);
    }

    public SpaceRecord Record { get; }

    /// <summary>What gives an operation, and to whom each gives it.</summary>
    public IReadOnlyList<Grant> GrantsOf(SpaceOperation operation) => _grants.GetValueOrDefault(operation, []);

    /// <summary>All who hold an operation here.</summary>
    public Audience Holding(SpaceOperation operation)
    {
        if (_granted.TryGetValue(operation, out var known))
            return known;
        var holders = Record.PermissionGap is null ? _site.Nobody : _site.Anybody;
        foreach (var grant in GrantsOf(operation).Concat(_unreadRoles))
            holders = holders.Or(grant.To);
        if (operation == SpaceOperation.ReadSpace && Record.OpenToUnlicensed)
            holders = holders.Or(_site.Of(new Principal(PrincipalKind.AccessClass, "authenticated-users")));
        // Guests cannot hold these, whatever a group that they are in is granted.
        if (operation == SpaceOperation.AdministerSpace || operation == SpaceOperation.ExportSpace || operation == SpaceOperation.RestrictContent)
            holders = holders.Except(_site.Guests);
        return _granted[operation] = holders;
    }

    /// <summary>Roles that were given and of which nobody could say what is in them: their holders may do anything.</summary>
    private readonly List<Grant> _unreadRoles = [];

    private void AddRole(RoleAssignment assignment, IReadOnlyList<SpaceRole> roles)
    {
        var to = _site.Of(assignment.Principal);
        if (roles.FirstOrDefault(role => role.Id == assignment.RoleId) is not { } role)
        {
            _unreadRoles.Add(new Grant(assignment.Principal, to.Doubted(), assignment.RoleId));
            return;
        }
        foreach (var operation in role.Operations)
            Add(operation, new Grant(assignment.Principal, to, role.Name));
    }

    /// <summary>A right of a role is a right of those who have the role here.</summary>
    private IEnumerable<Principal> Resolve(Principal principal) =>
        principal.Kind == PrincipalKind.Role
            ? Record.RoleAssignments.Where(assignment => assignment.RoleId == principal.Id).Select(assignment => assignment.Principal)
            : [principal];

    private void Add(SpaceOperation operation, Grant grant)
    {
        if (!_grants.TryGetValue(operation, out var grants))
            _grants[operation] = grants = [];
        if (!grants.Exists(one => one.Principal == grant.Principal && one.Role == grant.Role))
            grants.Add(grant);
    }

    /// <param name="Principal">Who it names.</param>
    /// <param name="To">Whom that stands for.</param>
    /// <param name="Role">The role that it is a part of; null for a right that was granted by itself.</param>
    public sealed record Grant(Principal Principal, Audience To, string? Role);
}
