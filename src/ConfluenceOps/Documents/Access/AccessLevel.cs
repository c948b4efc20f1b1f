namespace ConfluenceOps.Documents.Access;

/// <summary>What somebody may do with something in the catalog; each level includes those before it.</summary>
public enum AccessLevel
{
    /// <summary>Nothing, not even know of it.</summary>
    None,

    /// <summary>Find and read it.</summary>
    CanRead,

    /// <summary>Change it, as far as it is not read-only.</summary>
    CanEdit,

    /// <summary>Say who else may do what, and lift read-only marks.</summary>
    Owner,
}
