using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>A table as numbers: names at its head and at its side, numbers elsewhere.</summary>
/// <param name="Categories">What the numbers of a series are about.</param>
/// <param name="Series">Numbers, one for each category.</param>
internal sealed record ChartData(List<string> Categories, List<List<decimal>> Series)
{
    /// <summary>More than anybody can tell apart.</summary>
    private const int LongestSide = 200;

    /// <summary>Null when the table is not of that form.</summary>
    /// <param name="table">The table.</param>
    /// <param name="byColumn">Whether a column is a series; else a row is.</param>
    public static ChartData? Read(Table table, bool byColumn)
    {
        if (table.Rows.Count is < 2 or > LongestSide || table.Rows[0].Cells.Count is < 2 or > LongestSide)
            return null;
        var heads = table.Rows[0].Cells.Skip(1).Select(Words).ToList();
        var sides = new List<string>();
        var rows = new List<List<decimal>>();
        foreach (var row in table.Rows.Skip(1))
        {
            if (Numbers(row, heads.Count) is not { } numbers)
                return null;
            sides.Add(Words(row.Cells[0]));
            rows.Add(numbers);
        }
        return byColumn ? new ChartData(sides, Turned(rows)) : new ChartData(heads, rows);
    }

    private static List<List<decimal>> Turned(List<List<decimal>> rows) =>
        [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.ConvertAll(row => row[column]))];

    private static List<decimal>? Numbers(Row row, int count)
    {
        if (row.Cells.Count != count + 1)
            return null;
        var numbers = new List<decimal>(count);
        foreach (var cell in row.Cells.Skip(1))
        {
            if (!decimal.TryParse(Words(cell).Trim(' ', '%', '$', '€', '£'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }
        return numbers;
    }

    private static string Words(Cell cell) =>
        string.Concat(cell.Content.OfType<Paragraph>().SelectMany(paragraph => paragraph.Content).OfType<Text>().Select(text => text.Value));
}
