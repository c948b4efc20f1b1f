namespace ConfluenceOps.Sites;

/// <summary>A page with its body and everything that hangs on it.</summary>
/// <param name="Page">The page, with its body.</param>
/// <param name="Details">What hangs on it.</param>
public sealed record FullPage(Page Page, PageDetails Details)
{
    /// <summary>Earlier versions, oldest first, where the site gives them along: an export does, a server does not.</summary>
    public IReadOnlyList<PageVersion> Earlier { get; init; } = [];
}
