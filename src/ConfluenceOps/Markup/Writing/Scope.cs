namespace ConfluenceOps.Markup.Writing;

/// <summary>From where a part of the page is seen: what it refers to, and into which pages it is included.</summary>
/// <param name="References">What it refers to.</param>
/// <param name="Page">What identifies its page.</param>
/// <param name="Outer">The page that shows it as a part of itself; null for the page that is written.</param>
internal sealed record Scope(IReferences References, string Page, Scope? Outer = null)
{
    /// <summary>How many pages are around this one.</summary>
    public int Depth { get; } = Outer is null ? 0 : Outer.Depth + 1;

    /// <summary>Whether a page is this one or around it.</summary>
    public bool IsWithin(string page) => page == Page || Outer is not null && Outer.IsWithin(page);
}
