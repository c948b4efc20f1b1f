using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>The permissions and restrictions of an export, in the words of Cloud.</summary>
/// <remarks>facts.md, section 4.5. Rights that Cloud does not know (mail, the old page export, those of apps) cannot be said in its words and are left out.</remarks>
internal sealed class ExportedPermissions
{
    private static readonly Dictionary<string, (string Operation, string Target)> _operations = new()
    {
        ["VIEWSPACE"] = ("read", "space"),
        ["REMOVEOWNCONTENT"] = ("delete", "space"),
        ["EDITSPACE"] = ("create", "page"),
        ["REMOVEPAGE"] = ("delete", "page"),
        ["ARCHIVEPAGE"] = ("archive", "page"),
        ["EDITBLOG"] = ("create", "blogpost"),
        ["REMOVEBLOG"] = ("delete", "blogpost"),
        ["COMMENT"] = ("create", "comment"),
        ["REMOVECOMMENT"] = ("delete", "comment"),
        ["CREATEATTACHMENT"] = ("create", "attachment"),
        ["REMOVEATTACHMENT"] = ("delete", "attachment"),
        ["SETPAGEPERMISSIONS"] = ("restrict_content", "space"),
        ["EXPORTSPACE"] = ("export", "space"),
        ["SETSPACEPERMISSIONS"] = ("administer", "space"),
    };

    private readonly ILookup<string, SandboxPermission> _grants;
    private readonly ILookup<(string Content, string Operation), SandboxPrincipal> _restrictions;

    public ExportedPermissions(ExportContents contents, ExportedPeople people)
    {
        var permissions = contents.All("SpacePermission").ToList();
        ApplyGlobal(permissions.Where(permission => !permission.References.ContainsKey("space")), people);
        _grants = permissions
            .Where(permission => permission.References.ContainsKey("space"))
            .Select(permission => (Space: permission.References["space"].Id, Grant: Grant(permission, people)))
            .Where(found => found.Grant is not null)
            .ToLookup(found => found.Space, found => found.Grant!);
        _restrictions = Restrictions(contents, people);
    }

    public IEnumerable<SandboxPermission> Of(ExportObject space) => _grants[space.Id];

    /// <param name="content">A page or blog post.</param>
    /// <param name="operation"><c>View</c> or <c>Edit</c>, as the export says.</param>
    public IEnumerable<SandboxPrincipal> Restriction(ExportObject content, string operation) => _restrictions[(content.Id, operation)];

    private static SandboxPermission? Grant(ExportObject permission, ExportedPeople people)
    {
        if (ExportContents.Number(permission.Id) is not { } id || !_operations.TryGetValue(permission.Properties.GetValueOrDefault("type", ""), out var right))
            return null;
        var principal = Principal(permission, people, "group") ?? permission.Properties.GetValueOrDefault("allUsersSubject") switch
        {
            null or "anonymous-users" => new SandboxPrincipal("anonymous", "anonymous"),
            var everybody => new SandboxPrincipal("access-class", everybody),
        };
        return new SandboxPermission { Id = id, PrincipalType = principal.Type, PrincipalId = principal.Id, Operation = right.Operation, Target = right.Target };
    }

    private static SandboxPrincipal? Principal(ExportObject from, ExportedPeople people, string groupProperty)
    {
        if (from.Properties.TryGetValue(groupProperty, out var group))
            return new SandboxPrincipal("group", people.Group(group).Id);
        return people.Find(from, "userSubject", "userName") is { } user ? new SandboxPrincipal("user", user.AccountId) : null;
    }

    /// <summary>Full backups say who may use and who may administer the site.</summary>
    private static void ApplyGlobal(IEnumerable<ExportObject> permissions, ExportedPeople people)
    {
        var administrators = new HashSet<string>();
        foreach (var permission in permissions)
        {
            var group = permission.Properties.GetValueOrDefault("group");
            switch (permission.Properties.GetValueOrDefault("type"))
            {
                case "USECONFLUENCE" when group is not null:
                    people.GiveProductAccess(group);
                    break;
                case "ADMINISTRATECONFLUENCE" or "SYSTEMADMINISTRATOR" when group is not null:
                    administrators.UnionWith(people.Group(group).Members);
                    break;
                case "ADMINISTRATECONFLUENCE" or "SYSTEMADMINISTRATOR" when people.Find(permission, "userSubject", "userName") is { } user:
                    administrators.Add(user.AccountId);
                    break;
            }
        }

        people.Update(user => administrators.Contains(user.AccountId), user => user with { IsAdministrator = true });
    }

    private static ILookup<(string Content, string Operation), SandboxPrincipal> Restrictions(ExportContents contents, ExportedPeople people)
    {
        // Either end of the relation may be missing: the set that lists its members, or the member that names its set.
        var setOf = contents.All("ContentPermissionSet")
            .SelectMany(set => set.Collections.GetValueOrDefault("contentPermissions", []).Select(member => (member.Id, Set: set)))
            .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Set);
        return contents.All("ContentPermission")
            .Select(permission => (
                Set: contents.Follow(permission, "owningSet") ?? setOf.GetValueOrDefault(permission.Id),
                Principal: Principal(permission, people, "groupName")))
            .Where(found => found.Principal is not null && found.Set?.References.ContainsKey("owningContent") == true)
            .ToLookup(
                found => (found.Set!.References["owningContent"].Id, found.Set.Properties.GetValueOrDefault("type", "")),
                found => found.Principal!);
    }
}
