using System.Globalization;
using System.Text;

namespace ConfluenceOps.Documents.Differences;

/// <summary>Writes what differs between two texts as people who read patches are used to.</summary>
internal static class UnifiedDifference
{
    /// <summary>How many lines around a change are shown.</summary>
    private const int Context = 3;

    /// <param name="before">A text, and what to call it.</param>
    /// <param name="after">The other one.</param>
    /// <returns>Empty when there is no difference.</returns>
    public static string Of((string Name, string Text) before, (string Name, string Text) after)
    {
        var (old, now) = (TextLines.Of(before.Text), TextLines.Of(after.Text));
        var changes = LineChanges.Find(old, now);
        if (changes.Count == 0)
            return "";
        var written = new StringBuilder();
        Write("--- ", before.Name);
        Write("+++ ", after.Name);
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].Before - EndOf(changes[last]) <= 2 * Context)
                last++;
            WriteHunk(changes, first, last);
            first = last + 1;
        }
        return written.ToString();

        void WriteHunk(IReadOnlyList<LineChange> all, int from, int to)
        {
            var start = Math.Max(0, all[from].Before - Context);
            var end = Math.Min(old.Length, EndOf(all[to]) + Context);
            var lead = all[from].Before - start;
            var growth = Enumerable.Range(from, to - from + 1).Sum(at => all[at].Added - all[at].Removed);
            Write("", $"@@ -{Range(start, end - start)} +{Range(all[from].After - lead, end - start + growth)} @@");
            var line = start;
            for (var at = from; at <= to; at++)
            {
                WriteAll(" ", old[line..all[at].Before]);
                WriteAll("-", old[all[at].Before..EndOf(all[at])]);
                WriteAll("+", now[all[at].After..(all[at].After + all[at].Added)]);
                line = EndOf(all[at]);
            }
            WriteAll(" ", old[line..end]);
        }

        void WriteAll(string mark, string[] lines)
        {
            foreach (var line in lines)
                Write(mark, line);
        }

        void Write(string mark, string line) => written.Append(mark).Append(VisibleText.Of(line)).Append('\n');
    }

    private static int EndOf(LineChange change) => change.Before + change.Removed;

    /// <summary>Which lines, from 1; of none, the line that they would come after.</summary>
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
}
