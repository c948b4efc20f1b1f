using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>What one caller may see of a site. Worked out once a caller: the site does not change while it is served.</summary>
/// <remarks>facts.md, section 6. Nobody gets around restrictions, administrators included.</remarks>
internal sealed class Sight
{
    private readonly SandboxUser? _user;
    private readonly HashSet<string> _groups;
    private readonly HashSet<long> _spaces;
    private readonly bool[] _pages;

    /// <param name="site">The site.</param>
    /// <param name="user">Who looks; null for someone who is not signed in.</param>
    public Sight(SiteIndex site, SandboxUser? user)
    {
        _user = user;
        var groups = user is null ? [] : site.Site.Groups.Where(group => group.Members.Contains(user.AccountId)).ToList();
        _groups = [.. groups.Select(group => group.Id)];
        MayUseProduct = user switch
        {
            null => site.Site.Spaces.Any(space => space.Permissions.Any(grant => IsRead(grant) && grant.PrincipalType == "anonymous")),
            { AccountType: "app" } or { IsGuest: true } => true,
            _ => groups.Any(group => group.GivesProductAccess),
        };
        _spaces = MayUseProduct ? [.. site.Site.Spaces.Where(GrantsRead).Select(space => space.Id)] : [];
        _pages = new bool[site.Pages.Count];
        FollowTree(site.Pages.Values.Where(entry => entry.Parent is null));
    }

    /// <summary>The caller may use Confluence at all. Anonymous may where any space is open to anonymous.</summary>
    public bool MayUseProduct { get; }

    public bool CanSee(SandboxSpace space) => _spaces.Contains(space.Id);

    public bool CanSee(PageEntry entry) => _pages[entry.Ordinal];

    /// <summary>A view restriction holds for all pages below, so a hidden page hides its whole branch.</summary>
    private void FollowTree(IEnumerable<PageEntry> tops)
    {
        var open = new Stack<PageEntry>(tops);
        while (open.TryPop(out var entry))
        {
            if (!CanSee(entry.Space) || !PassesRestriction(entry.Page))
                continue;
            _pages[entry.Ordinal] = entry.Page.Status != "draft" || entry.Page.AuthorId == _user?.AccountId;
            foreach (var child in entry.Children)
                open.Push(child);
        }
    }

    private bool PassesRestriction(SandboxPage page) =>
        page.ViewRestriction.Count == 0 || page.ViewRestriction.Exists(Is);

    private bool Is(SandboxPrincipal principal) => principal.Type switch
    {
        "user" => principal.Id == _user?.AccountId,
        "group" => _groups.Contains(principal.Id),
        _ => false,
    };

    private bool GrantsRead(SandboxSpace space) => space.Permissions.Exists(grant => IsRead(grant) && Matches(grant));

    private bool Matches(SandboxPermission grant) => grant.PrincipalType switch
    {
        "user" => grant.PrincipalId == _user?.AccountId,
        "group" => _groups.Contains(grant.PrincipalId),
        "access-class" => grant.PrincipalId switch
        {
            "ALL_LICENSED_USERS" => _user is { IsGuest: false },
            "ALL_PRODUCT_ADMINS" => _user is { IsAdministrator: true },
            _ => false,
        },
        // What is open to everybody is open to whoever signed in, guests included (facts.md, section 4.6).
        "anonymous" => true,
        _ => false,
    };

    private static bool IsRead(SandboxPermission grant) => grant is { Operation: "read", Target: "space" };
}
