namespace ConfluenceOps.Sites.Access;

/// <summary>What a space lets somebody do, in Confluence's own words. Servers know more than their specifications list, so both stay open.</summary>
/// <param name="Key"><c>read</c>, <c>create</c>, <c>delete</c>, <c>export</c>, <c>administer</c>, <c>restrict_content</c>, <c>archive</c> …</param>
/// <param name="Target">What it is done to: <c>space</c>, <c>page</c>, <c>blogpost</c>, <c>comment</c>, <c>attachment</c> …</param>
/// <remarks>facts.md, sections 4.1 and 4.5.</remarks>
public sealed record SpaceOperation(string Key, string Target)
{
    /// <summary>Seeing the space and, within restrictions, what is in it.</summary>
    public static SpaceOperation ReadSpace { get; } = new("read", "space");

    /// <summary>Making and changing pages.</summary>
    public static SpaceOperation CreatePage { get; } = new("create", "page");

    /// <summary>Making and changing blog posts.</summary>
    public static SpaceOperation CreateBlogPost { get; } = new("create", "blogpost");

    /// <summary>Writing comments.</summary>
    public static SpaceOperation CreateComment { get; } = new("create", "comment");

    /// <summary>Deleting pages, whoever wrote them.</summary>
    public static SpaceOperation DeletePage { get; } = new("delete", "page");

    /// <summary>Deleting blog posts, whoever wrote them.</summary>
    public static SpaceOperation DeleteBlogPost { get; } = new("delete", "blogpost");

    /// <summary>Deleting what one wrote oneself: Confluence calls it deleting the space.</summary>
    public static SpaceOperation DeleteOwn { get; } = new("delete", "space");

    /// <summary>Exporting the space.</summary>
    public static SpaceOperation ExportSpace { get; } = new("export", "space");

    /// <summary>Administering the space: all its permissions and settings.</summary>
    public static SpaceOperation AdministerSpace { get; } = new("administer", "space");

    /// <summary>Restricting pages.</summary>
    public static SpaceOperation RestrictContent { get; } = new("restrict_content", "space");

    /// <summary>Archiving pages.</summary>
    public static SpaceOperation ArchivePage { get; } = new("archive", "page");

    /// <summary>Reads both forms that people and servers write: <c>read space</c> and <c>read/space</c>.</summary>
    /// <returns>Null when it is neither.</returns>
    public static SpaceOperation? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries) is [var key, var target]
            ? new SpaceOperation(key.ToLowerInvariant(), target.ToLowerInvariant())
            : null;
    }

    /// <summary>Key and target: <c>read space</c>.</summary>
    public override string ToString() => $"{Key} {Target}";
}
