namespace ConfluenceOps.Links;

/// <summary>What a link leads to, as far as it says so itself.</summary>
public enum LinkKind
{
    /// <summary>A page; or content of which the link gives the id alone, which is nearly always a page.</summary>
    Page,

    /// <summary>A blog post.</summary>
    BlogPost,

    /// <summary>A space: its overview, or one of its lists.</summary>
    Space,

    /// <summary>A folder of pages.</summary>
    Folder,

    /// <summary>A whiteboard.</summary>
    Whiteboard,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A smart link in the page tree.</summary>
    Embed,

    /// <summary>A file on a page. The id is the page's.</summary>
    Attachment,

    /// <summary>A page that was opened to the world under a token; nothing tells which.</summary>
    PublicLink,
}
