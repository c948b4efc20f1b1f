using ConfluenceOps.Sandbox.Model;
using static ConfluenceOps.Sandbox.Editing.HappeningKind;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>A kind of edit that an evolution can make.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="Weight">How often it happens, against the others.</param>
/// <param name="Fits">Whether it can be made to a page; the second argument says that the page is a space's homepage.</param>
/// <param name="Do">Makes it, and says to which page in the end; null where that page could not be changed so.</param>
internal sealed record PossibleEdit(HappeningKind Kind, int Weight, Func<SandboxPage, bool, bool> Fits, Func<Scene, PageEditor, PageEditor?> Do)
{
    private static readonly PossibleEdit _edit = Of(Edited, 30, IsCurrent, (scene, page) => page.Edit(scene.Body()));
    private static readonly PossibleEdit _move = Of(Moved, 6, IsMovable, (scene, page) => page.Move(scene.PlaceFor(page.Page)));
    private static readonly PossibleEdit _trash = Of(Trashed, 5, IsRemovable, (_, page) => page.Trash());

    /// <summary>What changes pages between a list of them and their bodies.</summary>
    public static IReadOnlyList<PossibleEdit> Disturbing { get; } = [_edit with { Weight = 4 }, _move with { Weight = 3 }, _trash with { Weight = 1 }];

    public static IReadOnlyList<PossibleEdit> All { get; } =
    [
        _edit,
        _move,
        _trash,
        Of(Renamed, 5, IsCurrent, (scene, page) => page.Rename(scene.Title())),
        new(MovedToSpace, 2, IsMovable, MoveToSpace),
        new(Restored, 3, Is("trashed"), (scene, page) => scene.IsTaken(page.Page) ? null : page.RestoreFromTrash()),
        new(Purged, 2, Is("trashed"), Purge),
        Of(Archived, 3, IsRemovable, (_, page) => page.Archive()),
        Of(Unarchived, 2, Is("archived"), (_, page) => page.Unarchive()),
        Of(Labelled, 5, IsCurrent, (scene, page) => page.Label(scene.Label())),
        Of(Unlabelled, 3, (page, isHome) => IsCurrent(page, isHome) && page.Labels.Count > 0, (scene, page) => page.Unlabel(scene.Pick(page.Page.Labels))),
        Of(ViewingRestricted, 3, IsRemovable, (_, page) => page.RestrictViewing(new SandboxPrincipal("user", page.Page.AuthorId))),
        Of(EditingRestricted, 2, IsRemovable, (_, page) => page.RestrictEditing(new SandboxPrincipal("user", page.Page.AuthorId))),
        Of(Opened, 3, (page, _) => page.ViewRestriction.Count + page.EditRestriction.Count > 0, (_, page) => page.RestrictViewing().RestrictEditing()),
        new(PageAdded, 8, IsCurrent, (scene, page) => scene.Site.AddPage(page.Page.SpaceId, scene.Title(), scene.Body(), scene.ParentIn(page.Page.SpaceId))),
        new(BlogPostAdded, 2, IsCurrent, (scene, page) => scene.Site.AddBlogPost(page.Page.SpaceId, scene.Title(), scene.Body())),
        Of(Commented, 6, IsCurrent, (scene, page) => page.Comments.Add(scene.Body())),
        Of(CommentEdited, 3, HasComments, (scene, page) => page.Comments.Edit(scene.Pick(page.Page.Comments).Id, scene.Body())),
        Of(CommentRemoved, 2, HasComments, (scene, page) => page.Comments.Remove(scene.Pick(page.Page.Comments).Id)),
        Of(FileAdded, 4, IsCurrent, (scene, page) => page.Files.Add(scene.FileName(page.Page), scene.Body())),
        Of(FileReplaced, 3, HasFiles, (scene, page) => page.Files.Replace(scene.Pick(page.Page.Attachments).Id, scene.Body())),
        Of(FileRemoved, 2, HasFiles, (scene, page) => page.Files.Remove(scene.Pick(page.Page.Attachments).Id)),
    ];

    private static PossibleEdit Of(HappeningKind kind, int weight, Func<SandboxPage, bool, bool> fits, Action<Scene, PageEditor> edit) => new(kind, weight, fits, (scene, page) =>
    {
        edit(scene, page);
        return page;
    });

    private static bool IsCurrent(SandboxPage page, bool isHome) => page.Status == "current";

    private static bool IsRemovable(SandboxPage page, bool isHome) => page.Status == "current" && !isHome;

    private static bool IsMovable(SandboxPage page, bool isHome) => IsRemovable(page, isHome) && page.Type == "page";

    private static bool HasComments(SandboxPage page, bool isHome) => page is { Status: "current", Comments.Count: > 0 };

    private static bool HasFiles(SandboxPage page, bool isHome) => page is { Status: "current", Attachments.Count: > 0 };

    private static Func<SandboxPage, bool, bool> Is(string status) => (page, _) => page.Status == status;

    private static PageEditor? MoveToSpace(Scene scene, PageEditor page) =>
        scene.SpaceFor(page.Page) is { } space ? page.MoveToSpace(space, scene.ParentIn(space)) : null;

    private static PageEditor Purge(Scene scene, PageEditor page)
    {
        page.Purge();
        return page;
    }
}
