using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Tables.</summary>
internal static class Tables
{
    /// <summary>What HTML allows at most.</summary>
    private const int WidestSpan = 1000;

    public static void Read(AdfReader reader, Node table)
    {
        var isNumbered = table["isNumberColumnEnabled"u8] is "true";
        var rows = new List<Row>();
        var number = 0;
        foreach (var row in table.Content)
        {
            var cells = ReadCells(reader, row);
            if (isNumbered && cells.Count > 0)
                cells.Insert(0, cells.TrueForAll(cell => cell.IsHeader) ? NumberCell("") : NumberCell((++number).ToString(CultureInfo.InvariantCulture)));
            if (cells.Count > 0)
                rows.Add(new Row(cells));
        }
        if (rows.Count > 0)
            reader.Draft.Add(new Table(rows));
    }

    private static List<Cell> ReadCells(AdfReader reader, Node row)
    {
        var cells = new List<Cell>(row.Content.Count + 1);
        foreach (var cell in row.Content)
        {
            var isHeader = cell.Type is "tableHeader";
            var color = cell["background"u8];
            cells.Add(new Cell(
                isHeader, Span(cell.Number("colspan"u8)), Span(cell.Number("rowspan"u8)), reader.ReadBlocks(cell),
                isHeader ? Colors.HeaderBackground(color) : Colors.Background(color)));
        }
        return cells;
    }

    /// <summary>The numbers of rows are no part of a document: the editor counts.</summary>
    private static Cell NumberCell(string number) =>
        new(IsHeader: number.Length == 0, Columns: 1, Rows: 1, number.Length == 0 ? [] : [new Paragraph([new Text(number, default)])]);

    private static int Span(int? span) => Math.Clamp(span ?? 1, 1, WidestSpan);
}
