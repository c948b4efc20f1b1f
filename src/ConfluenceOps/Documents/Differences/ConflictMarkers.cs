namespace ConfluenceOps.Documents.Differences;

/// <summary>The lines around conflicts, as everybody knows them who has ever merged anything.</summary>
internal sealed class ConflictMarkers
{
    private const int UsualLength = 7;

    private readonly int _length;
    private readonly (string Ours, string Base, string Theirs) _names;

    private ConflictMarkers(int length, (string Ours, string Base, string Theirs) names) => (_length, _names) = (length, names);

    /// <summary>Markers that no line of some texts could be taken for: they are longer where a text has such lines itself.</summary>
    public static ConflictMarkers For(ThreeWayMerge merge, (string Ours, string Base, string Theirs) names)
    {
        var lines = merge.Chunks.SelectMany(chunk => chunk.Base.Concat(chunk.Ours).Concat(chunk.Theirs)).ToList();
        var length = UsualLength;
        while (lines.Exists(line => IsMarker(line, length)))
            length++;
        return new ConflictMarkers(length, (VisibleText.Of(names.Ours), VisibleText.Of(names.Base), VisibleText.Of(names.Theirs)));
    }

    /// <summary>A conflict with its markers.</summary>
    public IEnumerable<string> Around(MergeChunk conflict) =>
    [
        $"{Of('<')} {_names.Ours}", .. conflict.Ours,
        $"{Of('|')} {_names.Base}", .. conflict.Base,
        Of('='), .. conflict.Theirs,
        $"{Of('>')} {_names.Theirs}",
    ];

    /// <summary>The lines of a text, from 1, that are still markers.</summary>
    public IReadOnlyList<int> FindIn(string written) =>
        [.. TextLines.Split(written).Lines.Select((text, index) => (Text: text, Number: index + 1)).Where(line => IsMarker(line.Text, _length)).Select(line => line.Number)];

    private string Of(char sign) => new(sign, _length);

    private static bool IsMarker(string line, int length) =>
        line.Length >= length && line[0] is '<' or '|' or '=' or '>' && line.AsSpan(0, length).IndexOfAnyExcept(line[0]) < 0
        && (line.Length == length || line[length] == ' ');
}
