using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>What happens to a page tree when something in it comes, goes or moves. None of it makes a version or touches a date.</summary>
/// <remarks>facts.md, section 2.2.</remarks>
internal static class Branch
{
    /// <summary>The place below all that hangs under a page, or at the top of a space.</summary>
    public static int NextPosition(SiteDraft draft, long? parent, long space) => draft.ChildrenOf(parent, space) is [.., var last] ? last.Position + 1 : 0;

    /// <summary>The page and all that hangs below it.</summary>
    public static IReadOnlyList<SandboxPage> Of(SiteDraft draft, SandboxPage top)
    {
        var below = draft.Pages.ToLookup(page => page.ParentId);
        var branch = new List<SandboxPage> { top };
        for (var at = 0; at < branch.Count; at++)
            branch.AddRange(below[branch[at].Id]);
        return branch;
    }

    /// <param name="draft">The site.</param>
    /// <param name="page">What moves, and all below goes with it.</param>
    /// <param name="parent">Its new place; null for the top of its space.</param>
    /// <param name="position">Among the others there; null for below them.</param>
    public static void Move(SiteDraft draft, SandboxPage page, SandboxPage? parent, int? position)
    {
        if (parent is not null && parent.SpaceId != page.SpaceId)
            throw SiteDraft.Impossible($"The page {parent.Id} is in another space.");
        if (parent is not null && Of(draft, page).Any(one => one.Id == parent.Id))
            throw SiteDraft.Impossible($"The page {page.Id} cannot hang below itself.");
        var siblings = draft.ChildrenOf(parent?.Id, page.SpaceId).Where(one => one.Id != page.Id).ToList();
        siblings.Insert(Math.Clamp(position ?? siblings.Count, 0, siblings.Count), page with { ParentId = parent?.Id });
        foreach (var (number, sibling) in siblings.Index())
            draft.Put(sibling with { Position = number });
    }

    /// <summary>What is in the trash stays in its own space's.</summary>
    public static void MoveToSpace(SiteDraft draft, SandboxPage page, SandboxSpace space, SandboxPage? parent)
    {
        foreach (var one in Of(draft, page))
        {
            var moved = one.Status == "trashed" && one.Id != page.Id ? one with { ParentId = null } : one with { SpaceId = space.Id };
            if (moved.Status is "current" or "archived")
                draft.RefuseTaken(moved);
            draft.Put(moved);
        }

        draft.Put(draft.Page(page.Id) with { ParentId = null, Position = NextPosition(draft, parent?.Id, space.Id) });
        Move(draft, draft.Page(page.Id), parent, null);
    }

    /// <summary>Takes a page out of sight: what hangs below it moves up into its place's.</summary>
    public static void Leave(SiteDraft draft, SandboxPage page, string status)
    {
        foreach (var child in draft.ChildrenOf(page.Id, page.SpaceId).Where(child => child.Status != "trashed"))
            draft.Put(child with { ParentId = page.ParentId, Position = NextPosition(draft, page.ParentId, page.SpaceId) });
        draft.Put(page with { Status = status });
    }

    /// <summary>Brings a page back to where it was, or to the top where that is gone.</summary>
    public static void Return(SiteDraft draft, SandboxPage page)
    {
        var parent = draft.Find(page.ParentId) is { Status: "current" } above ? above : null;
        var back = page with { Status = "current", ParentId = parent?.Id, Position = NextPosition(draft, parent?.Id, page.SpaceId) };
        draft.RefuseTaken(back);
        draft.Put(back);
    }

    /// <summary>Takes a page out of the site for good.</summary>
    public static void Remove(SiteDraft draft, SandboxPage page)
    {
        foreach (var child in draft.ChildrenOf(page.Id, page.SpaceId))
            draft.Put(child with { ParentId = null });
        draft.Remove(page);
        if (draft.Space(page.SpaceId) is { } space && space.HomepageId == page.Id)
            draft.Put(space with { HomepageId = null });
    }
}
