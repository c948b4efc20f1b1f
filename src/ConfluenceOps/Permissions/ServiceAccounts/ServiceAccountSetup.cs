using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Permissions.ServiceAccounts;

/// <summary>A service account as far as it is set up, and what only a person can do.</summary>
public sealed record ServiceAccountSetup
{
    private static readonly SpaceOperation[] _writing =
        [SpaceOperation.ReadSpace, SpaceOperation.CreatePage, SpaceOperation.CreateComment, new("create", "attachment")];

    /// <summary>What it was called by.</summary>
    public required string Name { get; init; }

    /// <summary>The account; null where the site does not have it yet.</summary>
    public User? Account { get; init; }

    /// <summary>An invitation was sent.</summary>
    public bool Invited { get; init; }

    /// <summary>The spaces that it is for.</summary>
    public required IReadOnlyList<string> Spaces { get; init; }

    /// <summary>What was granted just now; empty where it had everything, or nothing could be granted yet.</summary>
    public IReadOnlyList<ChangeRun> Changes { get; init; } = [];

    /// <summary>The scopes that its token should have, and no others; empty where tokens have none.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>What a person still has to do, in order.</summary>
    public required IReadOnlyList<string> StillToDo { get; init; }

    /// <summary>What gives an account no more than it needs in a space; nothing where it has that already.</summary>
    /// <param name="map">The site.</param>
    /// <param name="space">The key of the space.</param>
    /// <param name="account">The account.</param>
    /// <param name="readOnly">It reads and does nothing else.</param>
    public static IReadOnlyList<PlannedChange> Plan(AccessMap map, string space, User account, bool readOnly)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(account);
        var principal = new Principal(PrincipalKind.User, account.AccountId, account.DisplayName);
        return map.RoleMode == RoleMode.Roles
            ? GrantPlans.Assign(map, space, principal, readOnly ? "Viewer" : "Collaborator")
            : GrantPlans.Grant(map, space, principal, readOnly ? [SpaceOperation.ReadSpace] : _writing);
    }

    /// <summary>The scopes of its token.</summary>
    public static IReadOnlyList<string> ScopesOf(SiteKind kind, bool readOnly) =>
        kind == SiteKind.DataCenter ? [] : [.. ScopeCatalogue.For(readOnly ? [SiteJob.Import] : [SiteJob.Import, SiteJob.Write]).Select(scope => scope.Name)];

    /// <summary>What no interface does for anybody.</summary>
    /// <param name="site">The site.</param>
    /// <param name="name">What the account is called.</param>
    /// <param name="account">The account; null where the site does not have it yet.</param>
    /// <param name="invited">An invitation was sent.</param>
    /// <param name="isInGroup">The account is in a group at least; without one nobody may use Confluence.</param>
    public static IReadOnlyList<string> StepsOf(ISite site, string name, User? account, bool invited, bool isInGroup)
    {
        ArgumentNullException.ThrowIfNull(site);
        var steps = new List<string>();
        var isCloud = site.Kind == SiteKind.Cloud;
        if (account is null)
        {
            steps.Add(invited ? $"Accept the invitation that was sent to {name}."
                : isCloud ? $"Make the service account '{name}' at https://admin.atlassian.com, under Directory, Service accounts (five are free), and give it access to Confluence on {site.Address.Host}."
                : $"Make the user '{name}' at {site.Address}admin/users/createuser.action, in a group that may use Confluence.");
            steps.Add("Run New-ConfluenceServiceAccount again: it grants what is asked as soon as the account is there.");
        }
        else if (!isInGroup)
        {
            steps.Add($"Put {account.DisplayName} into a group that gives access to Confluence, in the site's administration, under Groups.");
        }
        if (account?.AccountStatus is "inactive" or "closed")
            steps.Add($"Activate {account.DisplayName} in the site's administration, under Users.");
        steps.Add(isCloud
            ? "Make its credential at https://admin.atlassian.com, under Service accounts: an API token or an OAuth 2.0 client with exactly the scopes listed here, since they cannot be changed later."
            : "Sign in as the account and make a personal access token in its profile, with a date on which it ends.");
        steps.Add($"Connect as it and run Test-ConfluenceConnection -ExpectedAccount '{name}'; Test-ConfluenceServiceAccount says what it may do beyond.");
        return steps;
    }
}
