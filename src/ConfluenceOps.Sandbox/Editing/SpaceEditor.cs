using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Edits one space.</summary>
public sealed class SpaceEditor
{
    private readonly SiteDraft _draft;

    internal SpaceEditor(SiteDraft draft, long id)
    {
        _draft = draft;
        Id = id;
    }

    /// <summary>Its id.</summary>
    public long Id { get; }

    /// <summary>The space as the edits so far left it.</summary>
    /// <exception cref="SandboxException">It was deleted.</exception>
    public SandboxSpace Space => _draft.Space(Id);

    /// <summary>Gives another name.</summary>
    public SpaceEditor Rename(string name) => Change("Space configuration updated", Space with { Name = name });

    /// <summary>Grants a right to a group.</summary>
    /// <param name="operation">Such as <c>create</c>.</param>
    /// <param name="target">What it is done to, such as <c>page</c>.</param>
    /// <param name="groupId">To whom.</param>
    public SpaceEditor Grant(string operation, string target, string groupId)
    {
        var grant = new SandboxPermission { Id = _draft.TakeGrantId(), PrincipalType = "group", PrincipalId = groupId, Operation = operation, Target = target };
        _draft.Grant(Space, grant);
        return this;
    }

    /// <summary>Archives the space: searches leave it out then.</summary>
    public SpaceEditor Archive() => Change("Space archived", Space with { Status = "archived" });

    /// <summary>Brings the space back from the archive.</summary>
    public SpaceEditor Unarchive() => Change("Space unarchived", Space with { Status = "current" });

    /// <summary>Deletes the space with all that is in it.</summary>
    public void Delete()
    {
        _draft.Record(ChangeRecord.OfSpace(_draft.Doer, "Space deleted", Space));
        foreach (var page in _draft.Pages.Where(page => page.SpaceId == Id).ToList())
            _draft.Remove(page);
        _draft.Remove(Space);
    }

    private SpaceEditor Change(string summary, SandboxSpace space)
    {
        _draft.Put(space);
        _draft.Record(ChangeRecord.OfSpace(_draft.Doer, summary, space));
        return this;
    }
}
