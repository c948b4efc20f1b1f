using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Permissions;

/// <summary>What the site as a whole grants, made of what its groups and accounts are.</summary>
/// <remarks>facts.md, section 4.6.</remarks>
internal static class GlobalGrants
{
    /// <summary>Who may use Confluence: groups, and those who may without one.</summary>
    public static IEnumerable<Party> Users(SiteIndex site) =>
        Groups(site, group => group.GivesProductAccess).Concat(People(site, user => user.IsGuest || user.AccountType == "app"));

    public static IEnumerable<Party> Administrators(SiteIndex site) =>
        Groups(site, group => group.GivesAdministration).Concat(People(site, user => user.IsAdministrator));

    /// <summary>All rows: what, done to what, by whom.</summary>
    public static IEnumerable<(string Target, string Operation, Party Party)> Of(SiteIndex site) =>
    [
        .. Users(site).Select(party => ("application", "use", party)),
        .. Administrators(site).Select(party => ("application", "administer", party)),
        .. Groups(site, group => group.GivesSiteAdministration).Select(party => ("system", "administer", party)),
        .. Groups(site, group => group.GivesProductAccess).SelectMany(party => new[] { ("personal_space", "create", party), ("space", "create", party) }),
    ];

    private static IEnumerable<Party> Groups(SiteIndex site, Predicate<SandboxGroup> which) =>
        site.Site.Groups.FindAll(which).Select(group => Party.Of(site, "group", group.Id));

    private static IEnumerable<Party> People(SiteIndex site, Predicate<SandboxUser> which) =>
        site.Site.Users.FindAll(which).Select(user => Party.Of(site, "user", user.AccountId));
}
