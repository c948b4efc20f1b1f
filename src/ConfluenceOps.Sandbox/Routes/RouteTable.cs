using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Identity.Consent;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Everything that Confluence Cloud answers, with the scopes that each route needs.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. SpaceRoutes.All,
        .. SpaceChangeRoutes.All,
        .. GrantRoutes.All,
        .. RoleRoutes.All,
        .. RoleAssignmentRoutes.All,
        .. PageRoutes.All,
        .. PageChangeRoutes.All,
        .. FolderRoutes.All,
        .. BranchRoutes.All,
        .. CommentRoutes.All,
        .. LabelRoutes.All,
        .. AttachmentRoutes.All,
        .. FileRoutes.All,
        .. SearchRoutes.All,
        .. RestrictionRoutes.All,
        .. RestrictionChangeRoutes.All,
        .. RestrictionEntryRoutes.All,
        .. CopyRoutes.All,
        .. LongTaskRoutes.All,
        .. PermissionCheckRoutes.All,
        .. AdminKeyRoutes.All,
        .. PeopleRoutes.All,
        .. AuditRoutes.All,
        .. RetiredRoutes.All,
        .. SiteRoutes.All,
        .. ConsentRoutes.All,
        .. TokenRoutes.All,
        .. ConsentedRoutes.All,
    ];
}
