using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>One entry of a list that decides about a page: the page's own, or one that it inherits.</summary>
public sealed record PageRestriction
{
    /// <summary>The page that was asked about.</summary>
    public required string PageId { get; init; }

    /// <summary>Its title.</summary>
    public required string Page { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>What the list is about.</summary>
    public required RestrictedOperation Operation { get; init; }

    /// <summary>Who is on it; null where it could not be read.</summary>
    public Principal? Principal { get; init; }

    /// <summary>The title of the page or folder whose list it is.</summary>
    public required string On { get; init; }

    /// <summary>The id of the page or folder whose list it is.</summary>
    public required string OnId { get; init; }

    /// <summary>It is the list of something above.</summary>
    public bool IsInherited => OnId != PageId;

    /// <summary>Why the list could not be read; null when it was.</summary>
    public string? Gap { get; init; }

    /// <summary>The lists that decide about a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="branch">The page and what is above it, by id.</param>
    /// <param name="inherited">Also those of everything above it: view lists alone are inherited.</param>
    public static IEnumerable<PageRestriction> Of(ContentNode page, IReadOnlyDictionary<string, ContentNode> branch, bool inherited)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(branch);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var node = page; node is not null && seen.Add(node.Id); node = inherited && node.ParentId is { } above ? branch.GetValueOrDefault(above) : null)
        {
            if (node.Restrictions is null)
                yield return Entry(page, node, RestrictedOperation.View, null) with { Gap = node.Gap ?? "The site did not say." };
            foreach (var restriction in node.Restrictions ?? [])
                if (node == page || restriction.Operation == RestrictedOperation.View)
                    foreach (var principal in restriction.Allowed)
                        yield return Entry(page, node, restriction.Operation, principal);
        }
    }

    private static PageRestriction Entry(ContentNode page, ContentNode on, RestrictedOperation operation, Principal? principal) => new()
    {
        PageId = page.Id,
        Page = page.Title,
        Space = page.Space,
        Operation = operation,
        Principal = principal,
        On = on.Title,
        OnId = on.Id,
    };
}
