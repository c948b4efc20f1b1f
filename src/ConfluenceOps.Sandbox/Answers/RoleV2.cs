using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Roles, what is in them, and who has them, as v2 words them.</summary>
internal static class RoleV2
{
    public static void Write(Utf8JsonWriter json, SandboxRole role)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, role.Id);
        json.WriteString("type"u8, role.Type);
        json.WriteString("name"u8, role.Name);
        json.WriteString("description"u8, role.Description);
        json.WriteStartArray("spacePermissions"u8);
        foreach (var permission in role.Permissions)
            json.WriteStringValue(permission);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteRight(Utf8JsonWriter json, GrantableRight right)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, right.Right.ToString());
        json.WriteString("displayName"u8, right.Name);
        json.WriteString("description"u8, ""u8);
        json.WriteStartArray("requiredPermissionIds"u8);
        if (right.Right != SpaceRight.Read)
            json.WriteStringValue(SpaceRight.Read.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteAssignment(Utf8JsonWriter json, SandboxRoleAssignment assignment)
    {
        json.WriteStartObject();
        json.WriteStartObject("principal"u8);
        json.WriteString("principalType"u8, WireType(assignment.PrincipalType));
        json.WriteString("principalId"u8, assignment.PrincipalId);
        json.WriteEndObject();
        json.WriteString("roleId"u8, assignment.RoleId);
        json.WriteEndObject();
    }

    /// <summary>The type of a principal as requests and answers about roles have it, which is not how grants have it.</summary>
    /// <returns>Null for a type that does not exist.</returns>
    public static string? PrincipalType(string wireType) => wireType switch
    {
        "USER" => "user",
        "GROUP" => "group",
        "ACCESS_CLASS" => "access-class",
        _ => null,
    };

    private static string WireType(string principalType) => principalType.ToUpperInvariant().Replace('-', '_');
}
