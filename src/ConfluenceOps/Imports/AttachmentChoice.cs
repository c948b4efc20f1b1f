namespace ConfluenceOps.Imports;

/// <summary>Which files an import fetches. The list of a page's files is kept in any case.</summary>
public enum AttachmentChoice
{
    /// <summary>Those that a text shows or links.</summary>
    Referenced,

    /// <summary>All of them.</summary>
    All,

    /// <summary>None: links lead to the site.</summary>
    None,
}
