namespace ConfluenceOps.Sites.Content;

/// <summary>A page that is to be copied, and where to.</summary>
/// <param name="Page">The page.</param>
/// <param name="Space">The space of the copy.</param>
public sealed record PageCopy(Page Page, Space Space)
{
    /// <summary>What the copy hangs under; null for the top of the space, which is below its home page where it has one.</summary>
    public Page? Below { get; init; }

    /// <summary>Also copy all pages below it.</summary>
    public bool WithDescendants { get; init; }

    /// <summary>Also copy who may view and edit the pages.</summary>
    public bool WithRestrictions { get; init; }

    /// <summary>What the title of each copy begins with. No two pages of a space bear the same title.</summary>
    public string TitlePrefix { get; init; } = "";
}
