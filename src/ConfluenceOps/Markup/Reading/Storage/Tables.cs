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
        var isNumbered = false;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "td" or "th")
                cells.Add(ReadCell(reader, ref isNumbered));
            else if (reader.ReadHere() is { Count: > 0 } stray)
                cells.Add(new Cell(IsHeader: false, Columns: 1, Rows: 1, stray));
        }
        if (isNumbered)
            cells[0] = Number(cells, ref numbered);
        if (cells.Count > 0)
            rows.Add(new Row(cells));
    }

    private static Cell ReadCell(StorageReader reader, ref bool isNumber)
    {
        var cell = new CellAttributes(reader);
        isNumber |= cell.IsNumber;
        return new Cell(cell.IsHeader, cell.Columns, cell.Rows, reader.ReadBlocks(), cell.Color);
    }

    /// <summary>Confluence counts the rows of some tables by itself, does not always write the number down, and never counts the head.</summary>
    private static Cell Number(List<Cell> cells, ref int numbered)
    {
        if (cells.Count > 1 && cells.Skip(1).All(cell => cell.IsHeader))
            return cells[0] with { IsHeader = true };
        var words = (++numbered).ToString(CultureInfo.InvariantCulture);
        return cells[0].Content.Count > 0 ? cells[0] : cells[0] with { Content = [new Paragraph([new Text(words, default)])] };
    }

    /// <summary>What stands in a table without a row is not shown where it stands, but it is shown.</summary>
    private static void AddStray(StorageReader reader, List<Row> rows)
    {
        if (reader.ReadHere() is { Count: > 0 } stray)
            rows.Add(new Row([new Cell(IsHeader: false, Columns: 1, Rows: 1, stray)]));
    }
}
