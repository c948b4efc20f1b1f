namespace ConfluenceOps.Sites;

/// <summary>What hangs on a page: labels, restrictions, attachments.</summary>
public sealed record PageDetails
{
    /// <summary>A page with nothing on it.</summary>
    public static PageDetails None { get; } = new();

    /// <summary>Global labels, in the site's order.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The page's own restrictions; empty means none of its own (an ancestor may still have some).</summary>
    public IReadOnlyList<Restriction> Restrictions { get; init; } = [];

    /// <summary>The files on the page, without their bytes.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
