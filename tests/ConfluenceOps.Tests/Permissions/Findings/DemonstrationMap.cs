using System.Globalization;
using ConfluenceOps.Permissions;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Findings;

/// <summary>A sandbox's site as a review of it that saw everything.</summary>
internal static class DemonstrationMap
{
    public static AccessMap Of(SandboxSite site) => new()
    {
        Site = new Uri("https://acme.example/wiki/"),
        Gathered = TimeProvider.System.GetUtcNow(),
        AllowsAnonymous = true,
        Users = [.. site.Users.Select(user => new User
        {
            AccountId = user.AccountId, DisplayName = user.DisplayName, Email = user.Email, AccountType = user.AccountType, AccountStatus = user.AccountStatus, IsGuest = user.IsGuest,
        })],
        Groups = [.. site.Groups.Select(group => new GroupRecord
        {
            Group = new Group
            {
                Id = group.Id, Name = group.Name, Usage = group.UsageType, ManagedBy = group.ManagedBy,
                Access = (group.GivesProductAccess ? GroupAccess.Product : 0) | (group.Name == "site-admins" ? GroupAccess.ProductAdmin | GroupAccess.SiteAdmin : 0),
            },
            Members = group.Members,
        })],
        Spaces = [.. site.Spaces.Select(space => Space(site, space))],
    };

    private static SpaceRecord Space(SandboxSite site, SandboxSpace space) => new()
    {
        Space = new Space
        {
            Id = Text(space.Id), Key = space.Key, Name = space.Name, Type = space.Type, Status = space.Status, HomepageId = space.HomepageId is { } home ? Text(home) : null,
            Url = new Uri($"https://acme.example/wiki/spaces/{space.Key}"),
        },
        Permissions = [.. space.Permissions.Select(permission => new SpacePermission
        {
            Id = Text(permission.Id), Space = space.Key, Principal = Principal(site, permission.PrincipalType, permission.PrincipalId), Operation = new(permission.Operation, permission.Target),
        })],
        Content = [.. site.Pages.Where(page => page.SpaceId == space.Id).Select(page => new ContentNode
        {
            Id = Text(page.Id), Type = page.Type, Title = page.Title, Space = space.Key, ParentId = page.ParentId is { } parent ? Text(parent) : null, AuthorId = page.AuthorId, Labels = page.Labels,
            Restrictions = [.. List(site, RestrictedOperation.View, page.ViewRestriction), .. List(site, RestrictedOperation.Edit, page.EditRestriction)],
        })],
    };

    private static IEnumerable<Restriction> List(SandboxSite site, RestrictedOperation operation, List<SandboxPrincipal> allowed)
    {
        if (allowed.Count > 0)
            yield return new Restriction(operation, [.. allowed.Select(one => Principal(site, one.Type, one.Id))]);
    }

    private static Principal Principal(SandboxSite site, string type, string id) => type switch
    {
        "user" => new(PrincipalKind.User, id, site.Users.Single(user => user.AccountId == id).DisplayName),
        "group" => new(PrincipalKind.Group, id, site.Groups.Single(group => group.Id == id).Name),
        _ => ConfluenceOps.Sites.Principal.Anonymous,
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
