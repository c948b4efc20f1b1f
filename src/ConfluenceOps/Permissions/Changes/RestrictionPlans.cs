using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>Turns "restrict" and "unrestrict" into the changes that the site has to be told.</summary>
public static class RestrictionPlans
{
    /// <summary>What puts principals on a page's list; nothing for those who are on it already.</summary>
    public static IReadOnlyList<PlannedChange> Add(ContentNode page, RestrictedOperation operation, IReadOnlyList<Principal> principals)
    {
        var listed = Listed(page, operation);
        return [.. principals.Where(principal => !listed.Exists(one => one.IsSameAs(principal)))
            .Select(principal => new Restrict { Space = page.Space, PageId = page.Id, Page = page.Title, Operation = operation, Principal = principal })];
    }

    /// <summary>What takes principals off a page's list; nothing for those who are not on it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="operation">Which list.</param>
    /// <param name="principals">Who; null for everybody on it, which opens the page.</param>
    public static IReadOnlyList<PlannedChange> Remove(ContentNode page, RestrictedOperation operation, IReadOnlyList<Principal>? principals) =>
        [.. Listed(page, operation).Where(listed => principals is null || principals.Any(listed.IsSameAs))
            .Select(principal => new Unrestrict { Space = page.Space, PageId = page.Id, Page = page.Title, Operation = operation, Principal = principal })];

    private static List<Principal> Listed(ContentNode page, RestrictedOperation operation)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Restrictions is null
            ? throw ChangeRefusedException.Unreadable($"'{page.Title}'", page.Gap ?? "")
            : [.. page.Restrictions.Where(restriction => restriction.Operation == operation).SelectMany(restriction => restriction.Allowed)];
    }
}
