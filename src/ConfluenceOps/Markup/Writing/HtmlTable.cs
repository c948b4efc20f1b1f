using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table that Markdown's own form cannot hold: HTML around cells that are Markdown inside.</summary>
/// <remarks>An empty line ends HTML and begins Markdown, so every cell stands between two of them.</remarks>
internal static class HtmlTable
{
    public static void Write(Table table, MarkdownOutput output, Action<IReadOnlyList<Block>> writeBlocks)
    {
        output.WriteLine("<table>");
        foreach (var row in table.Rows)
        {
            output.WriteLine("<tr>");
            foreach (var cell in row.Cells)
                WriteCell(cell, output, writeBlocks);
            output.WriteLine("</tr>");
        }
        output.Write("</table>");
    }

    private static void WriteCell(Cell cell, MarkdownOutput output, Action<IReadOnlyList<Block>> writeBlocks)
    {
        var name = cell.IsHeader ? "th" : "td";
        output.Write($"<{name}{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}{Color(cell)}>");
        if (cell.Content.Count > 0)
        {
            output.WriteLineFeed();
            output.WriteLineFeed();
            writeBlocks(cell.Content);
            output.EndLine();
            output.WriteLineFeed();
        }
        output.WriteLine($"</{name}>");
    }

    private static string Span(string attribute, int cells) => cells > 1 ? $" {attribute}=\"{cells}\"" : "";

    private static string Color(Cell cell) => cell.Color is { } color ? $" style=\"background-color: {Html.Encode(color)}\"" : "";
}
