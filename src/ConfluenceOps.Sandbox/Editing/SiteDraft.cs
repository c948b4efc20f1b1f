using System.Globalization;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>A site while it is edited: plain data that nobody else sees before it is done.</summary>
internal sealed class SiteDraft
{
    private readonly SiteState _before;
    private SandboxSite _site;
    private readonly OrderedDictionary<long, SandboxSpace> _spaces;
    private readonly OrderedDictionary<long, SandboxPage> _pages;
    private readonly List<SandboxAuditRecord> _records = [];
    private NextIds _nextIds;

    public SiteDraft(SiteState before, Doer doer)
    {
        _before = before;
        _site = before.Snapshot();
        _spaces = new(_site.Spaces.Select(space => KeyValuePair.Create(space.Id, space)));
        _pages = new(_site.Pages.Select(page => KeyValuePair.Create(page.Id, page)));
        _nextIds = before.NextIds;
        Doer = doer;
    }

    public Doer Doer { get; set; }

    public DateTimeOffset Now => Doer.At;

    public IReadOnlyCollection<SandboxSpace> Spaces => _spaces.Values;

    public IReadOnlyCollection<SandboxPage> Pages => _pages.Values;

    /// <summary>The site grants by roles alone.</summary>
    public bool GrantsByRoles => !_before.Site.Roles.LeaveRightsAlone;

    /// <summary>The least role that gives a right.</summary>
    public SandboxRole RoleWith(SpaceRight right) =>
        _site.Roles.Where(role => role.Permissions.Contains(right.ToString())).MinBy(role => role.Permissions.Count) ?? throw Impossible($"The site has no role with '{right}'.");

    public SandboxSpace Space(long id) => _spaces.TryGetValue(id, out var space) ? space : throw Impossible($"The site has no space {id}.");

    public SandboxPage Page(long id) => _pages.TryGetValue(id, out var page) ? page : throw Impossible($"The site has no page {id}.");

    public SandboxUser User(string accountId) => _site.Users.Find(user => user.AccountId == accountId) ?? throw Impossible($"The site has no account {accountId}.");

    public SandboxPage? Find(long? id) => id is { } known && _pages.TryGetValue(known, out var page) ? page : null;

    public IReadOnlyList<SandboxPage> ChildrenOf(long? parent, long space) =>
        [.. _pages.Values.Where(page => page.ParentId == parent && page.SpaceId == space && page.Type != "blogpost").OrderBy(page => (page.Position, page.Id))];

    public void Put(SandboxSpace space) => _spaces[space.Id] = space;

    public void Put(SandboxPage page) => _pages[page.Id] = page;

    public void Put(SandboxUser user) => _site = _site with { Users = _site.Users.ConvertAll(known => known.AccountId == user.AccountId ? user : known) };

    /// <summary>Adds an account, unless the site has its address.</summary>
    public void Add(SandboxUser user)
    {
        if (!_site.Users.Exists(known => known.Email.Equals(user.Email, StringComparison.OrdinalIgnoreCase)))
            _site = _site with { Users = [.. _site.Users, user] };
    }

    public void Remove(SandboxSpace space) => _spaces.Remove(space.Id);

    public void Remove(SandboxPage page) => _pages.Remove(page.Id);

    public void Record(params IEnumerable<SandboxAuditRecord> records) => _records.AddRange(records);

    public long TakeContentId()
    {
        var id = _nextIds.Content;
        _nextIds = _nextIds with { Content = id + 1 };
        return id;
    }

    public string TakeFileId() => string.Create(CultureInfo.InvariantCulture, $"att{TakeContentId()}");

    public long TakeGrantId()
    {
        var id = _nextIds.Grant;
        _nextIds = _nextIds with { Grant = id + 1 };
        return id;
    }

    /// <summary>Adds a grant to a space and records it.</summary>
    public void Grant(SandboxSpace space, SandboxPermission grant)
    {
        var party = Party.Of(_before.Site, grant.PrincipalType, grant.PrincipalId);
        Record(ChangeRecord.Granted(Doer, space, party, Grants.Right(grant)));
        Put(space with { Permissions = [.. space.Permissions, grant] });
    }

    /// <summary>Puts a page on new lists and records who came and went.</summary>
    public void Restrict(SandboxPage page, ContentLists wanted)
    {
        Record(Restrictions.Records(Doer, _before.Site, (page, Space(page.SpaceId)), new(page.ViewRestriction, page.EditRestriction), wanted));
        Put(page with { ViewRestriction = [.. wanted.View], EditRestriction = [.. wanted.Edit] });
    }

    /// <summary>Two pages of a space that are not in the trash cannot have one title; blog posts can.</summary>
    public bool IsTaken(string title, long space, long? except = null) => _pages.Values.Any(page =>
        page is { Type: "page", Status: "current" or "archived" } && page.SpaceId == space && page.Id != except && page.Title.Equals(title, StringComparison.OrdinalIgnoreCase));

    public void RefuseTaken(SandboxPage page)
    {
        if (page.Type == "page" && IsTaken(page.Title, page.SpaceId, page.Id))
            throw Impossible($"The space {Space(page.SpaceId).Key} has a page '{page.Title}' already.");
    }

    /// <exception cref="SandboxException">The site would contradict itself.</exception>
    public SiteState Finish() => _before.With(_site with { Spaces = [.. _spaces.Values], Pages = [.. _pages.Values] }, _nextIds, _records);

    public static SandboxException Impossible(string happened) => new(happened, "Edit what is there, in a way that Confluence would allow.");
}
