using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Copies a page with all below it that whoever copies can see.</summary>
/// <param name="Top">The page.</param>
/// <param name="Destination">The page under which the copy hangs.</param>
/// <param name="WithDescendants">Left out, the page alone is copied.</param>
/// <param name="Parts">What goes along.</param>
/// <param name="Titles">How the copies are called.</param>
internal sealed record BranchCopy(long Top, long Destination, bool WithDescendants, CopiedParts Parts, CopiedTitles Titles)
{
    /// <summary>The pages that would be copied, each after the one above it.</summary>
    public IReadOnlyList<PageEntry> Pages(Sight sight)
    {
        List<PageEntry> pages = sight.Find(Top) is { } top ? [top] : [];
        for (var at = 0; WithDescendants && at < pages.Count; at++)
            pages.AddRange(pages[at].Children.Where(child => child.Page is { Type: "page", Status: "current" } && sight.CanSee(child)));
        return pages;
    }

    /// <returns>What was called otherwise because its title was taken.</returns>
    /// <exception cref="SandboxException">The page, or that under which its copy should hang, is gone.</exception>
    public IReadOnlyList<string> Run(SiteEditor site, Sight sight)
    {
        var (space, renamed) = (site.Page(Destination).Page.SpaceId, new List<string>());
        if (Pages(sight) is not [_, ..] pages)
            throw SiteDraft.Impossible($"The page {Top} is gone.");
        var copies = new Dictionary<long, long>();
        foreach (var entry in pages)
        {
            var wanted = Titles.Of(entry.Title);
            var title = PageCopy.FreeTitle(site, wanted, space);
            if (title != wanted)
                renamed.Add(title);
            var parent = copies.TryGetValue(entry.Parent?.Id ?? 0, out var above) ? above : Destination;
            copies.Add(entry.Id, PageCopy.Make(site, entry.Page, (space, parent), title, Parts).Id);
        }

        return renamed;
    }
}
