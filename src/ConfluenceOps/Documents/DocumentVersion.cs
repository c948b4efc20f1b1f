namespace ConfluenceOps.Documents;

/// <summary>One version of a document's text.</summary>
public sealed record DocumentVersion
{
    /// <summary>The document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>The number of the version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The title that the document had then.</summary>
    public required string Title { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>Why: the page version that was imported, or the note of the edit.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the text was imported or written here.</summary>
    public DocumentSource Source { get; init; }

    /// <summary>The text's length in characters.</summary>
    public int Length { get; init; }

    /// <summary>Whether this is the text that the document has now.</summary>
    public bool Current { get; init; }
}
