namespace ConfluenceOps.Permissions;

/// <summary>What somebody would do. Confluence has finer rights; these are the questions that people ask.</summary>
public enum AccessRight
{
    /// <summary>See a page, or the space.</summary>
    View,

    /// <summary>Change a page, or make pages in the space.</summary>
    Edit,

    /// <summary>Write a comment.</summary>
    Comment,

    /// <summary>Delete a page.</summary>
    Delete,

    /// <summary>Export the space.</summary>
    Export,

    /// <summary>Administer the space: settings and permissions.</summary>
    Administer,
}
