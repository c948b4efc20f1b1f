namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>A file that lies beside the catalog because a document has it.</summary>
internal sealed class ReferredFile
{
    /// <summary>Under which name it lies there.</summary>
    public string StoredAs { get; init; } = "";

    /// <summary>What it is called on its page.</summary>
    public string FileName { get; init; } = "";

    /// <summary>How long it is; null when its site does not say.</summary>
    public long? Size { get; init; }

    /// <summary>A document that has it.</summary>
    public long DocumentId { get; init; }

    public override string ToString() => $"{FileName} of document {DocumentId} ({StoredAs})";
}
