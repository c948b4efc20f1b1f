namespace ConfluenceOps.Documents.Differences;

/// <summary>Brings together what two sides have made of one text, line by line.</summary>
/// <remarks>
/// As diff3 does it (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3"): between two lines that all three texts have in common
/// lies one chunk, and a chunk that both sides have changed in different ways is a conflict, even where they changed lines that only touch
/// each other. Lines are kept as they are to the last sign, so that diagrams and tables stay as they were written.
/// </remarks>
internal sealed class ThreeWayMerge
{
    private readonly string _end;

    private ThreeWayMerge(IReadOnlyList<MergeChunk> chunks, string end) => (Chunks, _end) = (chunks, end);

    /// <summary>The three texts, piece by piece.</summary>
    public IReadOnlyList<MergeChunk> Chunks { get; }

    /// <summary>The pieces that both sides have changed in different ways.</summary>
    public IEnumerable<MergeChunk> Conflicts => Chunks.Where(chunk => chunk.Change == MergeChange.Conflict);

    /// <summary>Holds three texts against each other.</summary>
    /// <param name="common">The text that both sides began from.</param>
    /// <param name="ours">Ours.</param>
    /// <param name="theirs">The one of the other side.</param>
    public static ThreeWayMerge Of(string common, string ours, string theirs)
    {
        var ((before, end), (here, ourEnd), (there, theirEnd)) = (TextLines.Split(common), TextLines.Split(ours), TextLines.Split(theirs));
        return new ThreeWayMerge([.. new ChunkReader(before, here, there).Read()], ourEnd == end ? theirEnd : ourEnd);
    }

    /// <summary>The merged text.</summary>
    /// <param name="favor">Whose lines to take where both sides differ.</param>
    public string Favoring(MergeSide favor) => Write(chunk => favor == MergeSide.Ours ? chunk.Ours : chunk.Theirs);

    /// <summary>The merged text with markers around each conflict: our lines, those that both began from, those of the other side.</summary>
    public string Marked(ConflictMarkers markers) => Write(markers.Around);

    private string Write(Func<MergeChunk, IEnumerable<string>> decide)
    {
        var lines = Chunks.SelectMany(chunk => chunk.Change switch
        {
            MergeChange.Conflict => decide(chunk),
            MergeChange.Theirs => chunk.Theirs,
            _ => chunk.Ours,
        });
        return string.Join('\n', lines) + _end;
    }
}
