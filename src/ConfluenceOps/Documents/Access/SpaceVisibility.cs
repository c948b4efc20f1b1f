namespace ConfluenceOps.Documents.Access;

/// <summary>Who sees the imported documents of a space, as far as they are let into the catalog.</summary>
public enum SpaceVisibility
{
    /// <summary>Those who may view the pages in Confluence.</summary>
    Confluence,

    /// <summary>Everybody, because an owner says so.</summary>
    Everyone,
}
