using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>The grants of a generated space: some open to everybody, some to a few teams, a few to the whole world.</summary>
internal static class GeneratedPermissions
{
    private static readonly (string Operation, string Target)[] _view = [("read", "space")];

    private static readonly (string Operation, string Target)[] _edit =
    [
        ("read", "space"), ("create", "page"), ("create", "blogpost"), ("create", "comment"), ("create", "attachment"),
        ("delete", "page"), ("delete", "attachment"), ("export", "space"),
    ];

    private static readonly (string Operation, string Target)[] _administer =
        [.. _edit, ("delete", "space"), ("delete", "blogpost"), ("delete", "comment"), ("archive", "page"), ("restrict_content", "space"), ("administer", "space")];

    public static List<SandboxPermission> For(SpaceOutline space, GeneratedPeople people, int seed)
    {
        var random = DeterministicRandom.For(seed, 3_000_000_000L + space.Id);
        var id = space.Id * 1_000;
        List<SandboxPermission> grants = [SandboxAccounts.Read(++id)];
        Grant("user", random.Pick(people.AccountIds), _administer);
        if (random.Chance(0.7))
            Grant("group", people.Everybody.Id, _edit);
        for (var i = 0; i < 3; i++)
            Grant("group", random.Pick(people.Teams).Id, random.Chance(0.5) ? _view : _edit);
        if (random.Chance(0.1))
            Grant("anonymous", "anonymous", _view);
        grants = [.. grants.DistinctBy(grant => (grant.PrincipalType, grant.PrincipalId, grant.Operation, grant.Target))];
        Grant("group", SandboxAccounts.AdministratorsId, _administer);
        if (random.Chance(0.15))
            Grant("access-class", "ALL_LICENSED_USERS", _view);
        if (random.Chance(0.05))
            Grant("access-class", "ALL_PRODUCT_ADMINS", _administer);
        // Live sites have rows that say the same (facts.md, section 4.1).
        if (random.Chance(0.2))
            grants.Add(random.Pick(grants) with { Id = ++id });
        return grants;

        void Grant(string type, string principal, (string Operation, string Target)[] rights)
        {
            foreach (var (operation, target) in rights)
                grants.Add(new SandboxPermission { Id = ++id, PrincipalType = type, PrincipalId = principal, Operation = operation, Target = target });
        }
    }
}
