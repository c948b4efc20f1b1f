namespace ConfluenceOps.Documents.Differences;

/// <summary>One of two sides that have changed the same text.</summary>
public enum MergeSide
{
    /// <summary>What was written here.</summary>
    Ours,

    /// <summary>What it is brought together with.</summary>
    Theirs,
}
