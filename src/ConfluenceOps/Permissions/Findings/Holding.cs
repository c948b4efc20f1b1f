using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>All that a space gives to one principal, by single grants and by roles.</summary>
/// <param name="Space">The space.</param>
/// <param name="Principal">To whom.</param>
/// <param name="Granted">What was granted right by right.</param>
/// <param name="Roles">The roles that it was given.</param>
/// <param name="Offered">All roles of the site.</param>
/// <param name="UnreadRoles">Ids of roles that it was given and that the site does not list.</param>
internal sealed record Holding(
    SpaceRecord Space, Principal Principal, IReadOnlyList<SpaceOperation> Granted, IReadOnlyList<SpaceRole> Roles, IReadOnlyList<SpaceRole> Offered, IReadOnlyList<string> UnreadRoles)
{
    private IReadOnlyList<AccessRight>? _rights;

    /// <summary>Everything in it.</summary>
    public IEnumerable<SpaceOperation> Operations => Granted.Concat(Roles.SelectMany(role => role.Operations)).Distinct();

    /// <summary>Everything in it in the words of our questions, the strongest first.</summary>
    public IReadOnlyList<AccessRight> Rights =>
        _rights ??= [.. Operations.Select(Strength.RightOf).OfType<AccessRight>().Distinct().OrderByDescending(Strength.Of)];

    public bool Gives(AccessRight right) => Rights.Contains(right);

    public bool GivesAnyOf(IReadOnlyCollection<AccessRight> rights) => rights.Any(Gives);

    /// <summary>The role that keeps the most without some rights; null where every role has one of them.</summary>
    public SpaceRole? RoleWithout(IReadOnlyCollection<AccessRight> rights) => Offered
        .Where(role => role.Operations.Contains(SpaceOperation.ReadSpace) && !role.Operations.Any(operation => Strength.RightOf(operation) is { } right && rights.Contains(right)))
        .MaxBy(role => role.Operations.Count);

    /// <summary>What a space gives, by principal, in the order in which the site lists it.</summary>
    public static IReadOnlyList<Holding> AllOf(SpaceRecord record, IReadOnlyList<SpaceRole> roles)
    {
        var known = roles.DistinctBy(role => role.Id).ToDictionary(role => role.Id, StringComparer.Ordinal);
        var given = record.RoleAssignments.ToLookup(assignment => Key(assignment.Principal));
        // What a space grants to a role belongs to whoever has the role there.
        var granted = record.Permissions
            .SelectMany(permission => permission.Principal.Kind == PrincipalKind.Role
                ? record.RoleAssignments.Where(assignment => assignment.RoleId == permission.Principal.Id).Select(assignment => (assignment.Principal, permission.Operation))
                : [(permission.Principal, permission.Operation)])
            .ToLookup(grant => Key(grant.Principal), grant => grant.Operation);
        return
        [
            .. record.Permissions.Select(permission => permission.Principal).Where(principal => principal.Kind != PrincipalKind.Role)
                .Concat(record.RoleAssignments.Select(assignment => assignment.Principal))
                .DistinctBy(Key)
                .Select(principal => new Holding(
                    record,
                    principal,
                    [.. granted[Key(principal)].Distinct()],
                    [.. given[Key(principal)].Select(assignment => known.GetValueOrDefault(assignment.RoleId)).OfType<SpaceRole>()],
                    roles,
                    [.. given[Key(principal)].Select(assignment => assignment.RoleId).Where(id => !known.ContainsKey(id))])),
        ];
    }

    /// <summary>What it gives, in a sentence; operations that nobody here has heard of in their own words.</summary>
    public string Words => Rights.Count > 0 ? Strength.Words(Rights) : GrantWording.List(Operations.Select(operation => operation.ToString()));

    /// <summary>How a sentence says through what: <c>the group hr-team as Viewer</c>.</summary>
    public override string ToString() =>
        Roles.Count == 0 ? GrantWording.Of(Principal) : $"{GrantWording.Of(Principal)} as {GrantWording.List(Roles.Select(role => role.Name))}";

    /// <summary>How a sentence begins with it: <c>The group hr-team</c>.</summary>
    public string Beginning => Principal.Kind switch
    {
        PrincipalKind.Group => $"The group {Principal}",
        PrincipalKind.AccessClass => $"The class '{Principal}'",
        _ => Principal.ToString(),
    };

    private static (PrincipalKind Kind, string Id) Key(Principal principal) => (principal.Kind, principal.Id);
}
