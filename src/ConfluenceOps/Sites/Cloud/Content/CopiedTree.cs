using ConfluenceOps.Sites.Content;

namespace ConfluenceOps.Sites.Cloud.Content;

/// <summary>Finds the copies of a tree among the pages that are new in a space: others may write there at the same time.</summary>
internal static class CopiedTree
{
    /// <param name="added">The pages that were not there before, oldest first.</param>
    /// <param name="parent">The id of what the tree was copied below.</param>
    /// <param name="copy">What was asked.</param>
    /// <returns>From the topmost down.</returns>
    public static IReadOnlyList<Page> In(IReadOnlyList<Page> added, string parent, PageCopy copy)
    {
        // A site renames a copy whose title is taken; it still hangs where it should.
        var below = added.Where(page => page.ParentId == parent).ToList();
        var root = below.Find(page => page.Title == copy.TitlePrefix + copy.Page.Title) ?? below.FirstOrDefault();
        if (root is null)
            return [];
        var byParent = added.ToLookup(page => page.ParentId);
        var copies = new List<Page> { root };
        // A list and no recursion: trees of strangers may be of any depth.
        for (var at = 0; at < copies.Count; at++)
            copies.AddRange(byParent[copies[at].Id]);
        return copies;
    }
}
