using System.Text.Json;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>The spaces with what they grant, and the tables of roles and operations that the grants point into.</summary>
internal sealed class SpaceData(Utf8JsonWriter json, PermissionReview review, PrincipalTable principals)
{
    private const int NoRole = -1;

    private readonly List<SpaceOperation> _operations =
    [
        .. review.Map.Spaces.SelectMany(record => record.Permissions).Select(permission => permission.Operation)
            .Concat(review.Map.Roles.SelectMany(role => role.Operations)).Distinct(),
    ];

    private readonly List<string> _roles = [.. review.Map.Roles.Select(role => role.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The keys in the order in which the spaces stand.</summary>
    public static IEnumerable<string> Keys(PermissionReview review) => review.Decider.Spaces.Keys.Order(StringComparer.OrdinalIgnoreCase);

    public void Write()
    {
        json.WriteStartArray("operations");
        foreach (var operation in _operations)
        {
            json.WriteStartObject();
            json.WriteString("key", operation.ToString());
            json.WriteString("name", GrantWording.Name(operation));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteTexts("roles", _roles);
        json.WriteStartArray("spaces");
        foreach (var key in Keys(review))
            Write(review.Decider.Spaces[key]);
        json.WriteEndArray();
    }

    private void Write(SpaceAudiences space)
    {
        var record = space.Record;
        json.WriteStartObject();
        json.WriteString("key", record.Space.Key);
        json.WriteString("name", record.Space.Name);
        json.WriteString("url", record.Space.Url.OriginalString);
        json.WriteString("gap", record.PermissionGap);
        json.WriteString("contentGap", record.ContentGap);
        json.WriteBoolean("openToUnlicensed", record.OpenToUnlicensed);
        json.WriteStartArray("grants");
        for (var operation = 0; operation < _operations.Count; operation++)
            foreach (var grant in space.GrantsOf(_operations[operation]))
            {
                json.WriteNumberValue(operation);
                json.WriteNumberValue(principals.NumberOf(grant.Principal));
                json.WriteNumberValue(grant.Role is { } role ? _roles.IndexOf(role) : NoRole);
            }
        json.WriteEndArray();
        json.WriteStartArray("unreadRoles");
        foreach (var assignment in record.RoleAssignments.Where(one => review.Map.Roles.All(role => role.Id != one.RoleId)))
        {
            json.WriteStartArray();
            json.WriteNumberValue(principals.NumberOf(assignment.Principal));
            json.WriteStringValue(assignment.RoleId);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
