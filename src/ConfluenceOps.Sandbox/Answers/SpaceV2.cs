using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Spaces and their permissions as v2 words them.</summary>
internal static class SpaceV2
{
    public static void WriteMembers(Utf8JsonWriter json, SandboxSpace space, string? descriptionFormat)
    {
        json.WriteIdText("id"u8, space.Id);
        json.WriteString("key"u8, space.Key);
        json.WriteString("name"u8, space.Name);
        json.WriteString("type"u8, space.Type);
        json.WriteString("status"u8, space.Status);
        if (space.AuthorId is not null)
            json.WriteString("authorId"u8, space.AuthorId);
        json.WriteString("currentActiveAlias"u8, space.Key);
        json.WriteInstant("createdAt"u8, space.Created);
        if (space.HomepageId is { } home)
            json.WriteIdText("homepageId"u8, home);
        if (descriptionFormat is not null)
        {
            json.WriteStartObject("description"u8);
            json.WriteStartObject(descriptionFormat);
            json.WriteString("representation"u8, descriptionFormat);
            json.WriteString("value"u8, descriptionFormat == "view" ? System.Net.WebUtility.HtmlEncode(space.Description) : space.Description);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    public static void WriteLinkMembers(Utf8JsonWriter json, SandboxSpace space) =>
        json.WriteString("webui"u8, "/spaces/" + space.Key);

    /// <summary>The grants of a space; where it gives roles, a row for each right of each of these too.</summary>
    public static IReadOnlyList<SandboxPermission> PermissionRows(SandboxSpace space, SiteRoles roles)
    {
        var lastId = space.Permissions.Select(permission => permission.Id).DefaultIfEmpty(0).Max();
        var ofRoles = space.RoleAssignments.Select(assignment => assignment.RoleId).Distinct()
            .SelectMany(id => roles.ById[id].Permissions.Select(SpaceRight.Parse), (id, right) => (RoleId: id, Right: right));
        return
        [
            .. space.Permissions,
            .. ofRoles.Select((row, at) => new SandboxPermission
            {
                Id = lastId + 1 + at, PrincipalType = "role", PrincipalId = row.RoleId, Operation = row.Right.Operation, Target = row.Right.Target,
            }),
        ];
    }

    public static void WritePermission(Utf8JsonWriter json, SandboxPermission permission)
    {
        // Live sites answer with access classes that the specification does not list (facts.md, section 4.1);
        // what is open to everybody is worded as one of them here, since no source says how it looks.
        var anonymous = permission.PrincipalType == "anonymous";
        json.WriteStartObject();
        json.WriteIdText("id"u8, permission.Id);
        json.WriteStartObject("principal"u8);
        json.WriteString("type"u8, anonymous ? "access-class" : permission.PrincipalType);
        json.WriteString("id"u8, anonymous ? "ANONYMOUS_USERS" : permission.PrincipalId);
        json.WriteEndObject();
        json.WriteStartObject("operation"u8);
        json.WriteString("key"u8, permission.Operation);
        json.WriteString("targetType"u8, permission.Target);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
