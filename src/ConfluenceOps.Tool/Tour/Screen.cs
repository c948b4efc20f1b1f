namespace ConfluenceOps.Tool.Tour;

/// <summary>Plain text for a person: headings, lines, tables, and one line that changes while something runs.</summary>
/// <param name="output">Where to write.</param>
/// <param name="live">Whether a line can be written over; not so in a file or a pipe.</param>
internal sealed class Screen(TextWriter output, bool live)
{
    private int _steps;

    public void Step(string heading)
    {
        output.WriteLine();
        output.WriteLine($"{++_steps}. {VisibleText.Of(heading)}");
    }

    public void Line(string text = "") => output.WriteLine(text.Length == 0 ? "" : $"   {VisibleText.Of(text)}");

    /// <summary>Writes over the line before it where that can be done, else nothing.</summary>
    public void Live(string text)
    {
        if (live)
            output.Write($"\r   {VisibleText.Of(text),-70}");
    }

    public void EndLive()
    {
        if (live)
            output.Write($"\r{new string(' ', 74)}\r");
    }

    public void Table(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => VisibleText.Of(row[column]).Length)).ToArray();
        foreach (var row in rows)
            Line(string.Join("  ", row.Select((cell, column) => VisibleText.Of(cell).PadRight(widths[column]))).TrimEnd());
    }
}
