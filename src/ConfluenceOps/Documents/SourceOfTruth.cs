namespace ConfluenceOps.Documents;

/// <summary>Which side wins for a space.</summary>
public enum SourceOfTruth
{
    /// <summary>The site: its documents are read-only here, and imports bring what changes there.</summary>
    Confluence,

    /// <summary>The catalog: documents are edited here, and imports are refused.</summary>
    Catalog,
}
