using ConfluenceOps.Sandbox.DataCenter.Access;
using ConfluenceOps.Sandbox.DataCenter.Auditing;
using ConfluenceOps.Sandbox.DataCenter.Permissions;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Everything that Confluence Data Center answers.</summary>
internal static class RouteTable
{
    private static readonly IReadOnlyList<Route> All =
    [
        LoginPage.Route,
        .. SiteRoutes.All,
        .. PeopleRoutes.All,
        .. SpaceRoutes.All,
        .. ContentRoutes.All,
        .. ChildRoutes.All,
        .. SearchRoutes.All,
        .. RestrictionRoutes.All,
        .. PageChangeRoutes.All,
        .. PermissionRoutes.All,
        .. JsonRpcRoutes.All,
        .. AuditRoutes.All,
        .. OAuthRoutes.All,
    ];

    /// <summary>The routes that a version has, under its context path.</summary>
    public static IReadOnlyList<Route> Of(DataCenterFlavor flavor) =>
        [.. All.Where(route => flavor.Version >= (route.Since ?? flavor.Version)).Select(route => route with { Template = flavor.ContextPath + route.Template })];
}
