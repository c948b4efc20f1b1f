using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Edits a site that is being served: whatever people do in Confluence, and what that does to versions, dates and the audit log there.</summary>
/// <remarks>All edits of one batch happen at once and at the same time of the server's clock.</remarks>
public sealed class SiteEditor
{
    private readonly SiteDraft _draft;

    private SiteEditor(SiteDraft draft) => _draft = draft;

    /// <summary>The spaces, as the edits so far left them.</summary>
    public IReadOnlyCollection<SandboxSpace> Spaces => _draft.Spaces;

    /// <summary>Pages, blog posts and what else is in page trees, as the edits so far left them.</summary>
    public IReadOnlyCollection<SandboxPage> Pages => _draft.Pages;

    /// <summary>Who makes the edits that follow; before anybody is named, an administrator of the site.</summary>
    /// <param name="accountId">The account.</param>
    public SiteEditor As(string accountId)
    {
        _draft.Doer = _draft.Doer with { AccountId = accountId };
        return this;
    }

    /// <summary>A page, blog post, folder and so on to edit.</summary>
    /// <exception cref="SandboxException">The site does not have it.</exception>
    public PageEditor Page(long id) => new(_draft, _draft.Page(id).Id);

    /// <summary>A space to edit.</summary>
    /// <exception cref="SandboxException">The site does not have it.</exception>
    public SpaceEditor Space(long id) => new(_draft, _draft.Space(id).Id);

    /// <summary>Adds a page, below all others that hang in the same place.</summary>
    /// <param name="space">Its space.</param>
    /// <param name="title">A title that no page of the space has.</param>
    /// <param name="body">In storage format.</param>
    /// <param name="parent">The page or folder above it; null for the top.</param>
    public PageEditor AddPage(long space, string title, string body = "", long? parent = null) => Add("page", space, title, body, parent);

    /// <summary>Adds a blog post.</summary>
    /// <param name="space">Its space.</param>
    /// <param name="title">Its title.</param>
    /// <param name="body">In storage format.</param>
    public PageEditor AddBlogPost(long space, string title, string body = "") => Add("blogpost", space, title, body, null);

    /// <summary>Adds a space that its maker administers, with a homepage.</summary>
    /// <param name="key">A key that no space has.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">Plain text.</param>
    /// <param name="isPrivate">Nobody else sees it; otherwise all who may use Confluence view it.</param>
    /// <remarks>facts.md, section 4.3.</remarks>
    public SpaceEditor AddSpace(string key, string name, string description = "", bool isPrivate = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var space = new SandboxSpace
        {
            Id = _draft.TakeContentId(), Key = key, Name = name, Description = description, AuthorId = _draft.Doer.AccountId, Created = _draft.Now,
        };
        _draft.Put(NewSpaceAccess.Of(_draft, space, isPrivate));
        _draft.Put(_draft.Space(space.Id) with { HomepageId = AddPage(space.Id, name).Id });
        _draft.Record(ChangeRecord.OfSpace(_draft.Doer, "Space created", space));
        return new(_draft, space.Id);
    }

    /// <summary>Deactivates an account. Its grants, restrictions and groups stay; nothing that it signs in with works any more.</summary>
    /// <exception cref="SandboxException">The site does not have it.</exception>
    public void Deactivate(string accountId) => _draft.Put(_draft.User(accountId) with { AccountStatus = "inactive" });

    /// <summary>Invites somebody, who accepts at once: the account is there, in no group yet. Nothing happens where the site has that address.</summary>
    public void Invite(string email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        _draft.Add(new SandboxUser { AccountId = $"invited:{Guid.NewGuid():N}", DisplayName = email.Split('@')[0], Email = email });
    }

    internal bool IsTaken(string title, long space) => _draft.IsTaken(title, space);

    internal static SiteState Edit(SiteState state, Doer doer, Action<SiteEditor> edits)
    {
        var draft = new SiteDraft(state, doer);
        edits(new SiteEditor(draft));
        return draft.Finish();
    }

    private PageEditor Add(string type, long space, string title, string body, long? parent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        var page = new SandboxPage
        {
            Id = _draft.TakeContentId(), SpaceId = _draft.Space(space).Id, Type = type, Title = title, Body = body, Position = Branch.NextPosition(_draft, parent, space),
            ParentId = parent is { } above ? _draft.Page(above).Id : null, AuthorId = _draft.Doer.AccountId, VersionAuthorId = _draft.Doer.AccountId, Created = _draft.Now, Modified = _draft.Now,
        };
        _draft.RefuseTaken(page);
        _draft.Put(page);
        return new(_draft, page.Id);
    }
}
