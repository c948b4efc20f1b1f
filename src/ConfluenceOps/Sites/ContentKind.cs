namespace ConfluenceOps.Sites;

/// <summary>What a piece of content is.</summary>
public enum ContentKind
{
    /// <summary>A page, with a place in the tree of its space.</summary>
    Page,

    /// <summary>A blog post, which has a date and no parent.</summary>
    BlogPost,
}
