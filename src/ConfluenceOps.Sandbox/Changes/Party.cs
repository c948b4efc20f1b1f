using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>Whom a change is about: someone who is known to the site, with the name that its audit log uses.</summary>
/// <param name="Type">As grants have it: <c>user</c>, <c>group</c>, <c>anonymous</c>, <c>access-class</c>.</param>
/// <param name="Id">Account id, group id, class.</param>
/// <param name="Name">What people read.</param>
internal sealed record Party(string Type, string Id, string Name)
{
    private static readonly string[] Classes = ["anonymous-users", "authenticated-users", "all-licensed-users", "all-product-admins", "jsm-project-admins"];

    public static Party Anonymous { get; } = new("anonymous", "anonymous", "Anonymous users");

    /// <summary>How an audit record calls the kind.</summary>
    public string Kind => Type switch
    {
        "user" => "User",
        "group" => "Group",
        "anonymous" => "Anonymous",
        _ => "User class",
    };

    public bool IsGuest { get; private init; }

    /// <summary>Somebody of that type and id; groups go by their name too.</summary>
    /// <returns>Null for nobody.</returns>
    public static Party? Find(SiteIndex site, string type, string id) => type switch
    {
        "user" => site.Users.TryGetValue(id, out var user) ? new(type, id, user.DisplayName) { IsGuest = user.IsGuest } : null,
        "group" => (site.Groups.GetValueOrDefault(id) ?? site.Site.Groups.Find(group => group.Name == id)) is { } found ? new(type, found.Id, found.Name) : null,
        "access-class" => Classes.Contains(id) ? new(type, id, id) : null,
        _ => null,
    };

    /// <summary>Somebody whom the site may have forgotten, as a list that is changed still has them.</summary>
    public static Party Of(SiteIndex site, string type, string id) =>
        type == "anonymous" ? Anonymous : Find(site, type, id) ?? new(type, id, id);

    public bool Holds(SandboxPermission grant) => (grant.PrincipalType, grant.PrincipalId) == (Type, Id);

    public bool Holds(SandboxRoleAssignment assignment) => (assignment.PrincipalType, assignment.PrincipalId) == (Type, Id);
}
