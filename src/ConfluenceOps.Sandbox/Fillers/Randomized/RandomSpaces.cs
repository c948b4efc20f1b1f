using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Randomized;

/// <summary>Spaces with grants, roles or both, to whomever.</summary>
internal sealed class RandomSpaces(DeterministicRandom random, RandomPeople people, string roleMode)
{
    private static readonly string[] Classes = ["authenticated-users", "all-licensed-users", "all-product-admins"];

    /// <summary>The roles of sites that have roles: those of the system, and two that are odd on purpose.</summary>
    public static IReadOnlyList<SandboxRole> Roles { get; } =
    [
        .. SandboxRole.System,
        new() { Id = "role-blind", Name = "Blind", Description = "May write and not read", Permissions = ["create/page", "delete/page"] },
        new() { Id = "role-cleaner", Name = "Cleaner", Permissions = ["read/space", "delete/page", "delete/blogpost"] },
    ];

    public SandboxSpace Space(long id, long homepageId) => new()
    {
        Id = id,
        Key = $"SPACE{id}",
        Name = $"Space {id}",
        HomepageId = homepageId,
        AuthorId = people.AccountId(),
        Permissions = roleMode == "ROLES" ? [] : Permissions(id * 1_000),
        RoleAssignments = roleMode == "PRE_ROLES" ? [] : [.. Assignments().DistinctBy(one => (one.PrincipalType, one.PrincipalId))],
    };

    private List<SandboxPermission> Permissions(long firstId)
    {
        var grants = Rights("group", SandboxAccounts.AdministratorsId, everything: true).ToList();
        for (var number = random.Between(3, 7); number > 0; number--)
        {
            var principal = people.Principal();
            grants.AddRange(Rights(principal.Type, principal.Id, everything: random.Chance(0.2)));
        }

        if (random.Chance(0.3))
            grants.AddRange(Rights("anonymous", "anonymous", everything: false));
        if (random.Chance(0.3))
            grants.AddRange(Rights("access-class", "ALL_LICENSED_USERS", everything: false));
        if (random.Chance(0.3))
            grants.AddRange(Rights("access-class", "ALL_PRODUCT_ADMINS", everything: true));
        return [.. grants.Select((grant, at) => grant with { Id = firstId + at })];
    }

    /// <summary>Some rights without the right to read too, which makes them worth nothing.</summary>
    private IEnumerable<SandboxPermission> Rights(string type, string id, bool everything) =>
        from known in GrantableRight.All
        where !known.OnlyInRoles && (everything || random.Chance(known.Right == SpaceRight.Read ? 0.85 : 0.35))
        select new SandboxPermission { Id = 0, PrincipalType = type, PrincipalId = id, Operation = known.Right.Operation, Target = known.Right.Target };

    private IEnumerable<SandboxRoleAssignment> Assignments()
    {
        yield return new("group", SandboxAccounts.AdministratorsId, SandboxRole.System[0].Id);
        for (var number = random.Between(3, 7); number > 0; number--)
        {
            var principal = people.Principal();
            yield return new(principal.Type, principal.Id, random.Pick(Roles).Id);
        }

        if (random.Chance(0.3))
            yield return new("access-class", "anonymous-users", SandboxRole.System[3].Id);
        if (random.Chance(0.5))
            yield return new("access-class", random.Pick(Classes), random.Pick(Roles).Id);
    }
}
