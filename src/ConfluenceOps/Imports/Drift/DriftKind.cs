namespace ConfluenceOps.Imports.Drift;

/// <summary>Which side of a document changed since they were the same.</summary>
public enum DriftKind
{
    /// <summary>The text was edited here.</summary>
    EditedHere,

    /// <summary>The page was edited at its site, and no import has brought that yet.</summary>
    EditedThere,

    /// <summary>The text was edited here, and the page at its site.</summary>
    Both,

    /// <summary>The page is gone.</summary>
    GoneThere,

    /// <summary>The page only hangs somewhere else.</summary>
    MovedThere,
}
