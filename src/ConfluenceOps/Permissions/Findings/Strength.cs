using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>How much harm a right can do, compared with others.</summary>
internal static class Strength
{
    /// <summary>The larger, the more.</summary>
    public static int Of(AccessRight right) => right switch
    {
        AccessRight.Administer => 5,
        AccessRight.Delete => 4,
        AccessRight.Edit => 3,
        AccessRight.Export => 2,
        AccessRight.Comment => 1,
        _ => 0,
    };

    /// <summary>Which of our questions a grant is about; null for an operation that nobody here has heard of.</summary>
    public static AccessRight? RightOf(SpaceOperation operation) => operation switch
    {
        { Key: "read" } => AccessRight.View,
        { Key: "create", Target: "comment" or "attachment" } => AccessRight.Comment,
        // Deleting "the space" is what Confluence calls deleting what one wrote oneself.
        { Key: "create" or "archive" or "restrict_content" } or { Key: "delete", Target: "space" } => AccessRight.Edit,
        { Key: "delete" } => AccessRight.Delete,
        { Key: "export" } => AccessRight.Export,
        { Key: "administer" } => AccessRight.Administer,
        _ => null,
    };

    /// <summary>Rights in a sentence, the strongest first: <c>administer, edit and view</c>.</summary>
    public static string Words(IEnumerable<AccessRight> rights) =>
        rights.OrderByDescending(Of).Select(right => right.ToString().ToLowerInvariant()).ToList() switch
        {
            [] => "nothing",
            [var only] => only,
            [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
        };
}
