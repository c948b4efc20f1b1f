using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Edits one page, blog post or folder.</summary>
public sealed class PageEditor
{
    private readonly SiteDraft _draft;

    internal PageEditor(SiteDraft draft, long id)
    {
        _draft = draft;
        Id = id;
    }

    /// <summary>Its content id.</summary>
    public long Id { get; }

    /// <summary>The page as the edits so far left it.</summary>
    /// <exception cref="SandboxException">It was purged.</exception>
    public SandboxPage Page => _draft.Page(Id);

    /// <summary>The files on it.</summary>
    public FileEditor Files => new(_draft, Id);

    /// <summary>The comments on it.</summary>
    public CommentEditor Comments => new(_draft, Id);

    /// <summary>Writes a new body: a new version.</summary>
    /// <param name="body">In storage format.</param>
    /// <param name="message">What the version says of itself.</param>
    /// <param name="title">Another title in the same version; null for the one it has.</param>
    /// <exception cref="SandboxException">Another page of the space has that title.</exception>
    public PageEditor Edit(string body, string message = "", string? title = null) =>
        PutFree(NewVersion(message) with { Body = body, AtlasDocument = null, Title = title ?? Page.Title });

    /// <summary>Gives another title: a new version too.</summary>
    /// <exception cref="SandboxException">Another page of the space has it.</exception>
    public PageEditor Rename(string title) => PutFree(NewVersion("") with { Title = title });

    /// <summary>Moves the page with all below it to another place in its space: no new version, and no date tells.</summary>
    /// <param name="parent">The page or folder above; null for the top.</param>
    /// <param name="position">Among the others there, from 0; null for below them all.</param>
    public PageEditor Move(long? parent, int? position = null)
    {
        Branch.Move(_draft, Page, parent is { } above ? _draft.Page(above) : null, position);
        return this;
    }

    /// <summary>Moves the page with all below it to another space: no new version, and no date tells.</summary>
    /// <param name="space">The other space.</param>
    /// <param name="parent">The page above it there; null for the top.</param>
    public PageEditor MoveToSpace(long space, long? parent = null)
    {
        Branch.MoveToSpace(_draft, Page, _draft.Space(space), parent is { } above ? _draft.Page(above) : null);
        return this;
    }

    /// <summary>Puts the page into the trash; what hangs below it moves up.</summary>
    public PageEditor Trash()
    {
        Branch.Leave(_draft, Page, "trashed");
        return this;
    }

    /// <summary>Takes the page out of the trash.</summary>
    /// <exception cref="SandboxException">It is not there, or its title was given to another page.</exception>
    public PageEditor RestoreFromTrash() => Return("trashed");

    /// <summary>Deletes the page for good.</summary>
    public void Purge() => Branch.Remove(_draft, Page);

    /// <summary>Archives the page; what hangs below it moves up.</summary>
    public PageEditor Archive()
    {
        _draft.Record(ChangeRecord.Archived(_draft.Doer, Page, _draft.Space(Page.SpaceId)));
        Branch.Leave(_draft, Page, "archived");
        return this;
    }

    /// <summary>Brings the page back from the archive.</summary>
    /// <exception cref="SandboxException">It is not there.</exception>
    public PageEditor Unarchive()
    {
        Return("archived");
        _draft.Record(ChangeRecord.Unarchived(_draft.Doer, Page, _draft.Space(Page.SpaceId)));
        return this;
    }

    /// <summary>Puts a label on the page: no new version, and the audit log does not tell.</summary>
    public PageEditor Label(string name) => Put(Page with { Labels = [.. Page.Labels.Union([name])] });

    /// <summary>Takes a label off the page.</summary>
    public PageEditor Unlabel(string name) => Put(Page with { Labels = [.. Page.Labels.Where(label => label != name)] });

    /// <summary>Lets only these view the page and all below it; nobody named: whoever sees the space.</summary>
    public PageEditor RestrictViewing(params IReadOnlyList<SandboxPrincipal> principals) => Restrict(principals, Page.EditRestriction);

    /// <summary>Lets only these edit the page; nobody named: whoever may edit in the space.</summary>
    public PageEditor RestrictEditing(params IReadOnlyList<SandboxPrincipal> principals) => Restrict(Page.ViewRestriction, principals);

    private PageEditor Restrict(IReadOnlyList<SandboxPrincipal> viewers, IReadOnlyList<SandboxPrincipal> editors)
    {
        _draft.Restrict(Page, new ContentLists(viewers, editors));
        return this;
    }

    private PageEditor Return(string from)
    {
        if (Page.Status != from)
            throw SiteDraft.Impossible($"The page {Id} is {Page.Status}, not {from}.");
        Branch.Return(_draft, Page);
        return this;
    }

    private PageEditor PutFree(SandboxPage page)
    {
        if (page.Title != Page.Title)
            _draft.RefuseTaken(page);
        return Put(page);
    }

    private PageEditor Put(SandboxPage page)
    {
        _draft.Put(page);
        return this;
    }

    private SandboxPage NewVersion(string message) =>
        Page with { Version = Page.Version + 1, VersionAuthorId = _draft.Doer.AccountId, VersionMessage = message, Modified = _draft.Now };
}
