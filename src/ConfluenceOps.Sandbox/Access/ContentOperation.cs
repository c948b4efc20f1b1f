namespace ConfluenceOps.Sandbox.Access;

/// <summary>What somebody would do with a page, a blog post or a folder.</summary>
internal enum ContentOperation
{
    Read,
    Update,
    Delete,
}

/// <summary>What keeps somebody from doing it, in the order in which the site asks.</summary>
internal enum Obstacle
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>They may not use Confluence at all.</summary>
    Product,

    /// <summary>The space does not grant it.</summary>
    Space,

    /// <summary>A restriction: of the content itself, or for viewing of anything above it.</summary>
    Content,
}
