using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>What one subject may see and do at a site.</summary>
/// <remarks>facts.md, section 6. Nobody gets around restrictions, administrators included, unless they hold an admin key or are in the one group of Data Center that does.</remarks>
internal sealed class Sight
{
    private readonly Standing _standing;
    private readonly Dictionary<long, SpaceRights> _spaces;
    private readonly bool[] _pages;
    private readonly bool _pastLists;

    /// <param name="state">The site as it is now.</param>
    /// <param name="subject">Who looks.</param>
    /// <param name="pastLists">View lists do not keep the subject off.</param>
    public Sight(SiteState state, Subject subject, bool pastLists)
    {
        State = state;
        Subject = subject;
        _standing = new Standing(state.Site, subject);
        _pastLists = pastLists || _standing.SeesEverything;
        _spaces = state.Spaces.ToDictionary(space => space.Id, space => new SpaceRights(space, state.Site.Roles, _standing));
        MayUseProduct = _standing.HasProductAccess
            || _standing.IsUnlicensed
            || (subject == Subject.Anonymous && (state.Site.Site.AnonymousUse ?? _spaces.Values.Any(rights => rights.Include(SpaceRight.Read))));
        _pages = new bool[state.Site.Pages.Count];
        FollowTree(state.Site.Pages.Values.Where(entry => entry.Parent is null));
    }

    /// <summary>Who looks.</summary>
    public Subject Subject { get; }

    /// <summary>The moment at which this holds.</summary>
    public SiteState State { get; }

    /// <summary>The subject may use Confluence at all. Anonymous may where the site says so, or else any space is open to anonymous.</summary>
    public bool MayUseProduct { get; }

    /// <summary>May read the audit log and ask about others.</summary>
    public bool IsAdministrator => _standing is { IsAdministrator: true, HasProductAccess: true };

    /// <summary>May hold an admin key.</summary>
    public bool IsSiteAdministrator => _standing is { IsSiteAdministrator: true, HasProductAccess: true };

    public bool CanSee(SandboxSpace space) => MayUse(space, SpaceRight.Read);

    /// <param name="entry">Of this very <see cref="State"/>: in another it may stand elsewhere.</param>
    public bool CanSee(PageEntry entry) => _pages[entry.Ordinal];

    public bool MayUse(SandboxSpace space, SpaceRight right) => MayUseProduct && (_standing.SeesEverything || IsGranted(space, right));

    /// <summary>The content with that id; null where it does not exist for the subject.</summary>
    public PageEntry? Find(long id) => State.Site.Pages.TryGetValue(id, out var entry) && CanSee(entry) ? entry : null;

    /// <summary>What keeps the subject from doing something with content.</summary>
    public Obstacle ObstacleTo(ContentOperation operation, PageEntry entry) =>
        !MayUseProduct ? Obstacle.Product
        : !SpaceGrants(operation, entry) ? Obstacle.Space
        : !CanSee(entry) || (operation != ContentOperation.Read && !Passes(State.ListsOf(entry).Edit)) ? Obstacle.Content
        : Obstacle.None;

    private bool SpaceGrants(ContentOperation operation, PageEntry entry) => operation switch
    {
        ContentOperation.Read => CanSee(entry.Space),
        // Whoever sees everything makes and deletes what they like, and changes nothing that is there (facts.md, section 4.6).
        ContentOperation.Update => IsGranted(entry.Space, SpaceRight.Create(entry.Type)),
        _ => MayUse(entry.Space, SpaceRight.Delete(entry.Type)) || (IsBy(entry) && MayUse(entry.Space, SpaceRight.DeleteOwn)),
    };

    private bool IsGranted(SandboxSpace space, SpaceRight right) => _spaces.TryGetValue(space.Id, out var rights) && rights.Include(right);

    /// <summary>A view restriction holds for everything below, so what is hidden hides its whole branch.</summary>
    private void FollowTree(IEnumerable<PageEntry> tops)
    {
        var open = new Stack<PageEntry>(tops);
        while (open.TryPop(out var entry))
        {
            if (!CanSee(entry.Space) || !(_pastLists || Passes(State.ListsOf(entry).View)))
                continue;
            _pages[entry.Ordinal] = entry.Page.Status != "draft" || IsBy(entry);
            foreach (var child in entry.Children)
                open.Push(child);
        }
    }

    private bool Passes(IReadOnlyList<SandboxPrincipal> list) => list.Count == 0 || _standing.IsOn(list);

    private bool IsBy(PageEntry entry) => Subject == Subject.User(entry.AuthorId);
}
