using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table that Markdown's own form cannot hold: HTML around cells that are Markdown inside.</summary>
/// <remarks>An empty line ends HTML and begins Markdown, so every cell stands between two of them.</remarks>
internal readonly struct HtmlTable(MarkdownWriter writer)
{
    public void Write(Table table)
    {
        var output = writer.Output;
        output.WriteLine("<table>");
        foreach (var row in table.Rows)
        {
            output.WriteLine("<tr>");
            foreach (var cell in row.Cells)
                WriteCell(cell);
            output.WriteLine("</tr>");
        }
        output.Write("</table>");
    }

    private void WriteCell(Cell cell)
    {
        var output = writer.Output;
        var name = cell.IsHeader ? "th" : "td";
        output.Write($"<{name}{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}{Color(cell.Color)}>");
        if (cell.Content.Count > 0)
        {
            output.WriteLineFeed();
            output.WriteLineFeed();
            writer.WriteBlocks(cell.Content);
            output.EndLine();
            output.WriteLineFeed();
        }
        output.WriteLine($"</{name}>");
    }

    private static string Span(string attribute, int cells) => cells > 1 ? $" {attribute}=\"{cells}\"" : "";

    /// <summary>A stranger chose it: nothing but a colour may come of it.</summary>
    private static string Color(string? color) =>
        color is not null && color.All(c => char.IsAsciiLetterOrDigit(c) || c is '#' or ',' or '.' or '%' or ' ' or '(' or ')') && !color.Contains("url", StringComparison.OrdinalIgnoreCase)
            ? $" style=\"background-color: {color}\""
            : "";
}
