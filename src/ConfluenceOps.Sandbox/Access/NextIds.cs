using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>The ids of what comes next: higher than any that was ever seen, so that an id never comes to mean something else.</summary>
/// <param name="Grant">Of the next grant.</param>
/// <param name="Content">Of the next space, page, comment or file.</param>
internal readonly record struct NextIds(long Grant, long Content)
{
    public static NextIds After(SandboxSite site) => new(
        site.Spaces.SelectMany(space => space.Permissions).Select(grant => grant.Id).Append(0).Max() + 1,
        site.Spaces.Select(space => space.Id)
            .Concat(site.Pages.Select(page => page.Id))
            .Concat(site.Pages.SelectMany(page => page.Comments).Select(comment => comment.Id))
            .Concat(site.Pages.SelectMany(page => page.Attachments).Select(file => AttachmentEntry.NumberIn(file.Id)))
            .Append(0).Max() + 1);

    /// <summary>The ids after those of a space's grants too.</summary>
    public NextIds Past(SandboxSpace space) => this with { Grant = Math.Max(Grant, space.Permissions.Select(grant => grant.Id).Append(0).Max() + 1) };
}
