using ConfluenceOps.Documents.Differences;

namespace ConfluenceOps.Documents.Merging;

/// <summary>A piece of a document as three texts have it: the one that both sides began from, and the one of each side.</summary>
public sealed record DocumentChunk
{
    /// <summary>The catalog's number of the document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where it comes from.</summary>
    public required DocumentSource Source { get; init; }

    /// <summary>Who changed the piece.</summary>
    public required MergeChange Change { get; init; }

    /// <summary>The line of our text at which the piece begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The lines that both sides began from.</summary>
    public required string Base { get; init; }

    /// <summary>Our lines.</summary>
    public required string Ours { get; init; }

    /// <summary>The lines of the other side.</summary>
    public required string Theirs { get; init; }

    internal static DocumentChunk Of(long id, string title, string space, DocumentSource source, MergeChunk chunk) => new()
    {
        DocumentId = id,
        Title = title,
        Space = space,
        Source = source,
        Change = chunk.Change,
        Line = chunk.Line,
        Base = string.Join('\n', chunk.Base),
        Ours = string.Join('\n', chunk.Ours),
        Theirs = string.Join('\n', chunk.Theirs),
    };
}
