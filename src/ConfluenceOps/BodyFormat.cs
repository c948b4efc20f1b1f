namespace ConfluenceOps;

/// <summary>How a body is written.</summary>
public enum BodyFormat
{
    /// <summary>Storage format: XML with HTML entities and elements of Confluence's own.</summary>
    Storage,

    /// <summary>Atlassian Document Format: the JSON of Cloud's editor, <c>atlas_doc_format</c>.</summary>
    AtlasDocument,

    /// <summary>Wiki markup, as Confluence 3 and older wrote it.</summary>
    Wiki,
}
