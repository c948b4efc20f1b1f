using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table in Markdown's own form, which has one line a row and no merged cells.</summary>
internal static class PipeTable
{
    /// <summary>Whether nothing would be lost.</summary>
    public static bool Fits(Table table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Columns > 1 || cell.Rows > 1 || cell.Color is not null || !IsInline(cell))
                    return false;
            }
        }
        return true;
    }

    public static void Write(Table table, MarkdownOutput output, InlineWriter inlines)
    {
        var width = table.Rows.Max(row => row.Cells.Count);
        var hasHead = table.Rows[0].Cells.All(cell => cell.IsHeader);
        WriteHead(hasHead ? table.Rows[0].Cells : [], width, output, inlines);
        foreach (var row in table.Rows.Skip(hasHead ? 1 : 0))
        {
            output.WriteLineFeed();
            output.Write('|');
            foreach (var cell in row.Cells)
                WriteCell(cell, isMarked: cell.IsHeader, output, inlines);
        }
    }

    /// <summary>The head decides how many cells every row may have; a table without one gets an empty one.</summary>
    private static void WriteHead(IReadOnlyList<Cell> cells, int width, MarkdownOutput output, InlineWriter inlines)
    {
        output.Write('|');
        foreach (var cell in cells)
            WriteCell(cell, isMarked: false, output, inlines);
        for (var i = cells.Count; i < width; i++)
            output.Write("  |");
        output.WriteLineFeed();
        output.Write('|');
        for (var i = 0; i < width; i++)
            output.Write(" --- |");
    }

    private static void WriteCell(Cell cell, bool isMarked, MarkdownOutput output, InlineWriter inlines)
    {
        output.Write(' ');
        for (var i = 0; i < cell.Content.Count; i++)
        {
            var content = ((Paragraph)cell.Content[i]).Content;
            if (i > 0)
                output.Write("<br>");
            if (isMarked)
                inlines.WriteStrong(content, Place.Cell);
            else
                inlines.Write(content, Place.Cell);
        }
        output.Write(" |");
    }

    private static bool IsInline(Cell cell)
    {
        foreach (var block in cell.Content)
        {
            if (block is not Paragraph)
                return false;
        }
        return true;
    }
}
