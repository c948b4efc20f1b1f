namespace ConfluenceOps.Sites;

/// <summary>Which Confluence it is, where its flavours follow different rules.</summary>
/// <remarks>facts.md, sections 1.3, 4.6 and 6.</remarks>
public enum SiteKind
{
    /// <summary>Confluence Cloud: guests, and nobody who gets around restrictions for good.</summary>
    Cloud,

    /// <summary>Confluence Data Center or Server: groups in groups, and <c>confluence-administrators</c>, who see everything.</summary>
    DataCenter,
}
