namespace ConfluenceOps.Documents;

/// <summary>By what the documents that a search matches can be counted.</summary>
public enum SearchFacet
{
    /// <summary>The key of the space.</summary>
    Space,

    /// <summary>The tags; a document counts for each of its own.</summary>
    Tag,
}
