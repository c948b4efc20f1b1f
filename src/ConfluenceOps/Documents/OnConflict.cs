namespace ConfluenceOps.Documents;

/// <summary>What an import does about documents that were edited here.</summary>
public enum OnConflict
{
    /// <summary>The site's text becomes the current one; what was edited here stays as a version.</summary>
    Override,

    /// <summary>What was edited here stays the current text; the site's text is kept as a version beside it, and the document counts as drifted.</summary>
    Keep,

    /// <summary>The import stops before it writes anything, when a document was edited here and its page changed there.</summary>
    Fail,
}
