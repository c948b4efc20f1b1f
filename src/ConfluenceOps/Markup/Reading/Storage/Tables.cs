using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Tables.</summary>
internal static class Tables
{
    /// <summary>What HTML allows at most.</summary>
    private const int WidestSpan = 1000;

    public static void Read(StorageReader reader)
    {
        var rows = new List<Row>();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "tr")
                AddRow(reader, rows);
            else if (reader.Name is "caption")
                reader.Flow.AddRange(reader.ReadBlocks());
            else
                AddStray(reader, rows);
        }
        if (rows.Count > 0)
            reader.Flow.Add(new Table(rows));
    }

    private static void AddRow(StorageReader reader, List<Row> rows)
    {
        var cells = new List<Cell>();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "td" or "th")
                cells.Add(ReadCell(reader));
            else if (reader.ReadHere() is { Count: > 0 } stray)
                cells.Add(new Cell(IsHeader: false, Columns: 1, Rows: 1, stray));
        }
        if (cells.Count > 0)
            rows.Add(new Row(cells));
    }

    private static Cell ReadCell(StorageReader reader) =>
        new(reader.Name is "th", Span(reader, "colspan"), Span(reader, "rowspan"), reader.ReadBlocks());

    private static int Span(StorageReader reader, string attribute) =>
        int.TryParse(reader.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, WidestSpan)
            : 1;

    /// <summary>What stands in a table without a row is not shown where it stands, but it is shown.</summary>
    private static void AddStray(StorageReader reader, List<Row> rows)
    {
        if (reader.ReadHere() is { Count: > 0 } stray)
            rows.Add(new Row([new Cell(IsHeader: false, Columns: 1, Rows: 1, stray)]));
    }
}
