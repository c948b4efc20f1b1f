using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Edits the comments on one page; the page's own version and date stay.</summary>
public sealed class CommentEditor
{
    private readonly SiteDraft _draft;
    private readonly long _page;

    internal CommentEditor(SiteDraft draft, long page)
    {
        _draft = draft;
        _page = page;
    }

    /// <summary>Adds a comment below the page, or an answer to another one.</summary>
    /// <param name="body">In storage format.</param>
    /// <param name="parent">The comment that it answers.</param>
    /// <returns>Its id.</returns>
    public long Add(string body, long? parent = null)
    {
        var comment = new SandboxComment
        {
            Id = _draft.TakeContentId(), ParentId = parent, Location = parent is { } above ? Find(above).Location : "footer",
            AuthorId = _draft.Doer.AccountId, Created = _draft.Now, Modified = _draft.Now, Body = body,
        };
        Put([.. Page.Comments, comment]);
        return comment.Id;
    }

    /// <summary>Writes a new body: a new version of the comment.</summary>
    public void Edit(long id, string body)
    {
        var old = Find(id);
        Put([.. Page.Comments.Select(one => one == old ? old with { Body = body, Version = old.Version + 1, Modified = _draft.Now } : one)]);
    }

    /// <summary>Removes a comment; answers to it answer the one above it then.</summary>
    public void Remove(long id)
    {
        var gone = Find(id);
        Put([.. Page.Comments.Where(one => one != gone).Select(one => one.ParentId == id ? one with { ParentId = gone.ParentId } : one)]);
    }

    private SandboxPage Page => _draft.Page(_page);

    private SandboxComment Find(long id) => Page.Comments.Find(one => one.Id == id) ?? throw SiteDraft.Impossible($"The page {_page} has no comment {id}.");

    private void Put(List<SandboxComment> comments) => _draft.Put(Page with { Comments = comments });
}
