using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Copies one page: a new page of whoever copies, in its first version.</summary>
internal static class PageCopy
{
    /// <param name="site">The site.</param>
    /// <param name="page">What is copied.</param>
    /// <param name="place">Where the copy hangs.</param>
    /// <param name="title">A title that no page of that space has.</param>
    /// <param name="parts">What goes along.</param>
    public static PageEditor Make(SiteEditor site, SandboxPage page, (long Space, long? Parent) place, string title, CopiedParts parts)
    {
        var copy = site.AddPage(place.Space, title, page.Body, place.Parent);
        foreach (var label in parts.Labels ? page.Labels : [])
            copy.Label(label);
        foreach (var file in parts.Files ? page.Attachments : [])
            copy.Files.Add(file);
        if (parts.Restrictions && page.ViewRestriction.Count > 0)
            copy.RestrictViewing(page.ViewRestriction);
        if (parts.Restrictions && page.EditRestriction.Count > 0)
            copy.RestrictEditing(page.EditRestriction);
        return copy;
    }

    /// <summary>The title itself, or with <c>Copy of</c> before it until no page of the space has it.</summary>
    public static string FreeTitle(SiteEditor site, string title, long space)
    {
        while (site.IsTaken(title, space))
            title = "Copy of " + title;
        return title;
    }
}
