namespace ConfluenceOps.Sandbox.Index;

/// <summary>What a search looks through.</summary>
[Flags]
internal enum ContentKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Pages, blog posts, and what else hangs in page trees.</summary>
    Pages = 1,

    Comments = 2,

    Attachments = 4,
}
