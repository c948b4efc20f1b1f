using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>The roles that come nearest to what a space granted one by one, as if the site had moved to roles.</summary>
internal static class GeneratedRoles
{
    private const string Reader = "5e0a1c9d-7f00-4000-8000-000000000101";

    public static IReadOnlyList<SandboxRole> All { get; } =
        [.. SandboxRole.System, new() { Id = Reader, Name = "Reader", Description = "Views, and says nothing", Permissions = ["read/space"] }];

    public static List<SandboxRoleAssignment> InPlaceOf(IEnumerable<SandboxPermission> grants) =>
    [
        .. grants.GroupBy(grant => (grant.PrincipalType, grant.PrincipalId)).Select(held => held.Key switch
        {
            ("anonymous", _) => new SandboxRoleAssignment("access-class", "anonymous-users", Reader),
            ("access-class", var name) => new("access-class", name.ToLowerInvariant().Replace('_', '-'), RoleFor(held)),
            var (type, id) => new(type, id, RoleFor(held)),
        }),
    ];

    private static string RoleFor(IEnumerable<SandboxPermission> held)
    {
        var rights = held.Select(grant => $"{grant.Operation}/{grant.Target}").ToHashSet();
        var name = rights.Contains("administer/space") ? "Admin" : rights.Contains("delete/blogpost") ? "Manager" : rights.Contains("create/page") ? "Collaborator" : "Viewer";
        return SandboxRole.System.First(role => role.Name == name).Id;
    }
}
