namespace ConfluenceOps.Documents.Merging;

/// <summary>Both sides have changed the same lines of a document in different ways, and nobody said which to take.</summary>
public sealed class MergeConflictException : ConfluenceOpsException
{
    /// <summary>How many places a message names.</summary>
    private const int MostPlaces = 5;

    /// <summary>How much of a place it shows.</summary>
    private const int LongestLine = 60;

    private MergeConflictException(string title, IReadOnlyList<DocumentChunk> conflicts, string advice)
        : base($"'{VisibleText.Of(title)}' was changed on both sides in the same {(conflicts.Count == 1 ? "place" : $"{conflicts.Count} places")}, so nothing was saved: {Places(conflicts)}.", advice) =>
        Conflicts = conflicts;

    /// <summary>The pieces of text that both sides have changed.</summary>
    public IReadOnlyList<DocumentChunk> Conflicts { get; }

    /// <inheritdoc/>
    public override string ErrorId => "MergeConflict";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;

    internal static MergeConflictException OfVersions(string title, IReadOnlyList<DocumentChunk> conflicts) => new(
        title, conflicts, "Compare-Document -ThreeWay shows them. Decide with Merge-Document -Favor Ours or -Favor Theirs, or in an editor with -Edit.");

    internal static MergeConflictException OfEdit(string title, IReadOnlyList<DocumentChunk> conflicts) => new(
        title, conflicts, "Take what changed there into your text, and begin from the current version.");

    private static string Places(IReadOnlyList<DocumentChunk> conflicts) =>
        string.Join("; ", conflicts.Take(MostPlaces).Select(chunk => $"line {chunk.Line}, {Beginning(chunk.Ours)} and {Beginning(chunk.Theirs)}")) + (conflicts.Count > MostPlaces ? "; …" : "");

    private static string Beginning(string lines)
    {
        if (lines.Length == 0)
            return "nothing";
        var line = lines.Split('\n')[0];
        return $"'{VisibleText.Of(line.Length > LongestLine ? line[..LongestLine] + "…" : line)}'";
    }
}
