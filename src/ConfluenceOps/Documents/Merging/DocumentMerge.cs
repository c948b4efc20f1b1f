using ConfluenceOps.Documents.Differences;

namespace ConfluenceOps.Documents.Merging;

/// <summary>Three texts of a document, of which one is to become.</summary>
public sealed class DocumentMerge
{
    private readonly ThreeWayMerge _merge;
    private readonly ConflictMarkers _markers;

    internal DocumentMerge(Document document, MergedText common, MergedText ours, MergedText theirs)
    {
        Document = document;
        Theirs = theirs.Version;
        Incoming = ours.Version == document.Version ? theirs.Version : ours.Version;
        _merge = ThreeWayMerge.Of(common.Text, ours.Text, theirs.Text);
        _markers = ConflictMarkers.For(_merge, (ours.Name, common.Name, theirs.Name));
        Conflicts = [.. Chunks.Where(chunk => chunk.Change == MergeChange.Conflict)];
    }

    /// <summary>The document as it was when its texts were read.</summary>
    public Document Document { get; }

    /// <summary>The version that is merged into the current text.</summary>
    public int? Incoming { get; }

    /// <summary>The version that is the other side.</summary>
    internal int? Theirs { get; }

    /// <summary>The three texts, piece by piece.</summary>
    public IEnumerable<DocumentChunk> Chunks => _merge.Chunks.Select(chunk => DocumentChunk.Of(Document.Id, Document.Title, Document.Space, Document.Source, chunk));

    /// <summary>The pieces that both sides have changed in different ways.</summary>
    public IReadOnlyList<DocumentChunk> Conflicts { get; }

    /// <summary>The merged text.</summary>
    /// <param name="favor">Whose lines to take in conflicts; null where there must be none.</param>
    /// <exception cref="MergeConflictException">There are conflicts, and nobody said whose lines to take.</exception>
    public string GetText(MergeSide? favor) =>
        favor is null && Conflicts.Count > 0 ? throw MergeConflictException.OfVersions(Document.Title, Conflicts) : _merge.Favoring(favor ?? MergeSide.Ours);

    /// <summary>The merged text with markers around each conflict, for people to decide.</summary>
    public string GetMarkedText() => _merge.Marked(_markers);

    /// <summary>Refuses a text in which somebody has left markers.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ConflictMarkersLeftException">There are some.</exception>
    public string Decided(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _markers.FindIn(text) is { Count: > 0 } left ? throw new ConflictMarkersLeftException(Document.Title, left) : text;
    }
}
