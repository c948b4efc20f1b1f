namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>What can stand before a colon.</summary>
internal enum SearchField
{
    /// <summary>A word of the title.</summary>
    Title,

    /// <summary>The key of a space.</summary>
    Space,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The name of a collection.</summary>
    Collection,
}
