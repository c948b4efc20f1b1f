using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>Turns "restrict" and "unrestrict" into the changes that the site has to be told.</summary>
public static class RestrictionPlans
{
    /// <summary>What puts principals on a page's list; nothing for those who are on it already.</summary>
    /// <param name="map">The site: whatever lets the connected account go on comes first, or it could not make the rest.</param>
    /// <param name="page">The page.</param>
    /// <param name="operation">Which list.</param>
    /// <param name="principals">Who.</param>
    public static IReadOnlyList<PlannedChange> Add(AccessMap map, ContentNode page, RestrictedOperation operation, IReadOnlyList<Principal> principals)
    {
        var listed = Listed(page, operation);
        return [.. OwnLast(map, principals).Reverse().Where(principal => !listed.Exists(one => one.IsSameAs(principal)))
            .Select(principal => new Restrict { Space = page.Space, PageId = page.Id, Page = page.Title, Operation = operation, Principal = principal })];
    }

    /// <summary>What takes principals off a page's list; nothing for those who are not on it.</summary>
    /// <param name="map">The site: whatever lets the connected account go on goes last.</param>
    /// <param name="page">The page.</param>
    /// <param name="operation">Which list.</param>
    /// <param name="principals">Who; null for everybody on it, which opens the page.</param>
    public static IReadOnlyList<PlannedChange> Remove(AccessMap map, ContentNode page, RestrictedOperation operation, IReadOnlyList<Principal>? principals) =>
        [.. OwnLast(map, Listed(page, operation)).Where(listed => principals is null || principals.Any(listed.IsSameAs))
            .Select(principal => new Unrestrict { Space = page.Space, PageId = page.Id, Page = page.Title, Operation = operation, Principal = principal })];

    private static IEnumerable<Principal> OwnLast(AccessMap map, IEnumerable<Principal> principals)
    {
        ArgumentNullException.ThrowIfNull(map);
        var site = new AccessDecider(map with { Spaces = [] });
        return map.Account is { } account && site.FindSubject(new Principal(PrincipalKind.User, account.AccountId)) is { } own
            ? principals.OrderBy(principal => site.Site.Of(principal)[own] == AccessResult.Allowed)
            : principals;
    }

    private static List<Principal> Listed(ContentNode page, RestrictedOperation operation)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Restrictions is null
            ? throw ChangeRefusedException.Unreadable($"'{page.Title}'", page.Gap ?? "")
            : [.. page.Restrictions.Where(restriction => restriction.Operation == operation).SelectMany(restriction => restriction.Allowed)];
    }
}
