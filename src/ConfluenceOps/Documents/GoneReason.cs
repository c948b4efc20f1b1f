namespace ConfluenceOps.Documents;

/// <summary>Why a document is in the catalog's trash.</summary>
public enum GoneReason
{
    /// <summary>Its page is in the site's trash.</summary>
    Deleted,

    /// <summary>Its page is in another space now.</summary>
    Moved,

    /// <summary>Its page is archived.</summary>
    Archived,

    /// <summary>Its page was deleted for good, or the account may not see it any more: the site does not tell the two apart.</summary>
    NotVisible,

    /// <summary>Its page is no longer among those that are imported.</summary>
    NotSelected,

    /// <summary>Somebody removed it here.</summary>
    Removed,
}
