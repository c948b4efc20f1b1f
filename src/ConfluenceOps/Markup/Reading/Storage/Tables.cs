using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Tables.</summary>
internal static class Tables
{
    public static void Read(StorageReader reader)
    {
        var rows = new List<Row>();
        var numbered = 0;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "tr")
                AddRow(reader, rows, ref numbered);
            else if (reader.Name is "caption")
                reader.Flow.AddRange(reader.ReadBlocks());
            else
                AddStray(reader, rows);
        }
        if (rows.Count > 0)
            reader.Flow.Add(new Table(rows));
    }

    private static void AddRow(StorageReader reader, List<Row> rows, ref int numbered)
    {
        var cells = new List<Cell>();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "td" or "th")
                cells.Add(ReadCell(reader, ref numbered));
            else if (reader.ReadHere() is { Count: > 0 } stray)
                cells.Add(new Cell(IsHeader: false, Columns: 1, Rows: 1, stray));
        }
        if (cells.Count > 0)
            rows.Add(new Row(cells));
    }

    private static Cell ReadCell(StorageReader reader, ref int numbered)
    {
        var cell = new CellAttributes(reader);
        var content = reader.ReadBlocks();
        if (cell.IsNumber)
            content = Numbered(content, ++numbered);
        return new Cell(cell.IsHeader, cell.Columns, cell.Rows, content, cell.Color);
    }

    /// <summary>Confluence counts the rows of some tables by itself, and does not always write the number down.</summary>
    private static IReadOnlyList<Block> Numbered(IReadOnlyList<Block> content, int number) =>
        content.Count > 0 ? content : [new Paragraph([new Text(number.ToString(CultureInfo.InvariantCulture), default)])];

    /// <summary>What stands in a table without a row is not shown where it stands, but it is shown.</summary>
    private static void AddStray(StorageReader reader, List<Row> rows)
    {
        if (reader.ReadHere() is { Count: > 0 } stray)
            rows.Add(new Row([new Cell(IsHeader: false, Columns: 1, Rows: 1, stray)]));
    }
}
