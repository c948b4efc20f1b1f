using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Grants in the words that people see on Confluence's own pages.</summary>
/// <remarks>facts.md, section 4.5.</remarks>
public static class GrantWording
{
    private const int Most = 4;

    private static readonly Dictionary<SpaceOperation, string> _names = new()
    {
        [SpaceOperation.ReadSpace] = "View",
        [SpaceOperation.CreatePage] = "Add pages",
        [SpaceOperation.CreateBlogPost] = "Add blog posts",
        [SpaceOperation.CreateComment] = "Add comments",
        [new("create", "attachment")] = "Add attachments",
        [SpaceOperation.DeletePage] = "Delete pages",
        [SpaceOperation.DeleteBlogPost] = "Delete blog posts",
        [new("delete", "comment")] = "Delete comments",
        [new("delete", "attachment")] = "Delete attachments",
        [SpaceOperation.DeleteOwn] = "Delete own",
        [SpaceOperation.ArchivePage] = "Archive pages",
        [SpaceOperation.RestrictContent] = "Restrict pages",
        [SpaceOperation.ExportSpace] = "Export",
        [SpaceOperation.AdministerSpace] = "Administer",
    };

    /// <summary>An operation by the name that people know; its own words where there is none.</summary>
    public static string Name(SpaceOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return _names.GetValueOrDefault(operation, operation.ToString());
    }

    /// <summary>A principal in a sentence: <c>the group hr-team</c>.</summary>
    public static string Of(Principal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.Kind switch
        {
            PrincipalKind.Group => $"the group {principal}",
            PrincipalKind.Anonymous => "anonymous",
            PrincipalKind.AccessClass => $"the class '{principal}'",
            PrincipalKind.Role => $"the role {principal}",
            PrincipalKind.Unknown => $"'{principal}', of a kind that is not known here",
            _ => principal.ToString(),
        };
    }

    /// <summary>A few of a list, and how many more there are.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.Distinct().ToList();
        return all switch
        {
            [] => "nobody",
            [var one] => one,
            { Count: <= Most } => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}",
            _ => $"{string.Join(", ", all.Take(Most - 1))} and {all.Count - Most + 1} more",
        };
    }

    internal static string Through(SpaceAudiences.Grant grant) => grant.Role is { } role ? $"{Of(grant.Principal)} as {role}" : Of(grant.Principal);
}
