using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table that Markdown's own form cannot hold.</summary>
/// <param name="output">Where to write it.</param>
/// <param name="writeContent">Writes what a cell holds.</param>
internal readonly struct HtmlTable(MarkdownOutput output, Action<IReadOnlyList<Block>> writeContent)
{
    /// <summary>HTML around cells that are Markdown inside.</summary>
    /// <remarks>An empty line ends HTML and begins Markdown, so what a cell holds stands between two of them.</remarks>
    public static HtmlTable AroundMarkdown(MarkdownWriter writer) => new(writer.Output, content =>
    {
        writer.Output.WriteLineFeed();
        writer.Output.WriteLineFeed();
        writer.WriteBlocks(content);
        writer.Output.EndLine();
        writer.Output.WriteLineFeed();
    });

    public void Write(Table table)
    {
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
        var name = cell.IsHeader ? "th" : "td";
        output.Write($"<{name}{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}{Color(cell.Color)}>");
        if (cell.Content.Count > 0)
            writeContent(cell.Content);
        output.WriteLine($"</{name}>");
    }

    private static string Span(string attribute, int cells) => cells > 1 ? $" {attribute}=\"{cells}\"" : "";

    /// <summary>A stranger chose it: nothing but a colour may come of it.</summary>
    private static string Color(string? color) =>
        color is not null && color.All(c => char.IsAsciiLetterOrDigit(c) || c is '#' or ',' or '.' or '%' or ' ' or '(' or ')') && !color.Contains("url", StringComparison.OrdinalIgnoreCase)
            ? $" style=\"background-color: {color}\""
            : "";
}
