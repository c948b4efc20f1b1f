namespace ConfluenceOps.Documents.Differences;

/// <summary>Who changed a piece of text since two sides had the same one.</summary>
public enum MergeChange
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>Our side alone.</summary>
    Ours,

    /// <summary>The other side alone.</summary>
    Theirs,

    /// <summary>Both sides, and in the same way.</summary>
    Same,

    /// <summary>Both sides, each in its own way.</summary>
    Conflict,
}
