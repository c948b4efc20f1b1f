using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table that names its values, in its first column or in its first row.</summary>
internal static class PropertyTable
{
    /// <summary>Names and values of all tables among blocks.</summary>
    public static IEnumerable<(IReadOnlyList<Block> Name, IReadOnlyList<Block> Value)> Find(IReadOnlyList<Block> blocks) =>
        blocks.SelectMany(block => block is Table table ? Read(table) : Nesting.Inside(block).SelectMany(Find));

    private static IEnumerable<(IReadOnlyList<Block> Name, IReadOnlyList<Block> Value)> Read(Table table)
    {
        var isHeaded = table.Rows.Count > 1 && table.Rows[0].Cells.All(cell => cell.IsHeader) && !table.Rows[1].Cells[0].IsHeader;
        return isHeaded ? table.Rows.Skip(1).SelectMany(row => table.Rows[0].Cells.Zip(row.Cells, Pair)) : table.Rows.Where(row => row.Cells.Count > 1).Select(row => Pair(row.Cells[0], row.Cells[1]));
    }

    private static (IReadOnlyList<Block> Name, IReadOnlyList<Block> Value) Pair(Cell name, Cell value) => (name.Content, value.Content);
}
