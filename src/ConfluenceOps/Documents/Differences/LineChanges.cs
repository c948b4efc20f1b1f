using DiffPlex;

namespace ConfluenceOps.Documents.Differences;

/// <summary>Lines of a text that others have taken the place of.</summary>
/// <param name="Before">Where they were, from 0.</param>
/// <param name="Removed">How many they were.</param>
/// <param name="After">Where the others are, from 0.</param>
/// <param name="Added">How many the others are.</param>
internal readonly record struct LineChange(int Before, int Removed, int After, int Added);

/// <summary>Finds the lines that differ between two texts.</summary>
internal static class LineChanges
{
    /// <summary>From here on texts that differ everywhere would take minutes to compare, and nobody reads such a difference.</summary>
    private const int MostLines = 10_000;

    public static IReadOnlyList<LineChange> Find(string[] before, string[] after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < shorter && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        var (removed, added) = (before[head..^tail], after[head..^tail]);
        if (removed.Length == 0 && added.Length == 0)
            return [];
        // An empty line alone would look to the package like no line at all.
        if (removed is [] or [""] || added is [] or [""] || removed.Length + added.Length > MostLines)
            return [new LineChange(head, removed.Length, head, added.Length)];
        var blocks = new Differ().CreateCustomDiffs(string.Join('\n', removed), string.Join('\n', added), ignoreWhiteSpace: false, text => text.Split('\n')).DiffBlocks;
        return [.. blocks.Select(block => new LineChange(head + block.DeleteStartA, block.DeleteCountA, head + block.InsertStartB, block.InsertCountB))];
    }
}
