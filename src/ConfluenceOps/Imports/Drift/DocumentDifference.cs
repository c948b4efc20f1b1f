using System.Diagnostics.CodeAnalysis;
using ConfluenceOps.Documents.Differences;
using ConfluenceOps.Documents.Merging;

namespace ConfluenceOps.Imports.Drift;

/// <summary>A document that is not what its page is, with what differs.</summary>
public sealed record DocumentDifference : DocumentDrift
{
    private readonly DriftSides _sides;

    /// <summary>Adds what differs.</summary>
    [SetsRequiredMembers]
    internal DocumentDifference(DocumentDrift drift, DriftSides sides)
        : base(drift) => (_sides, Difference) = (sides, sides.Describe());

    /// <summary>
    /// What changed since both sides were the same, as a unified difference: first here, then there. Empty where no text changed.
    /// On no line there is a control character, whatever the page holds.
    /// </summary>
    public string Difference { get; }

    /// <summary>The text that both sides began from, the one here and the one there, piece by piece; none where no text changed.</summary>
    public IReadOnlyList<DocumentChunk> GetChunks()
    {
        var chunks = _sides.Merge().Chunks;
        return chunks.All(chunk => chunk.Change == MergeChange.None) ? [] : [.. chunks.Select(chunk => DocumentChunk.Of(Id, Title, Space, Source, chunk))];
    }
}
