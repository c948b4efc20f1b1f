using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table in the form that most flavours have, with one line a row and no merged cells.</summary>
internal readonly struct PipeTable(MarkdownWriter writer)
{
    /// <summary>Whether nothing would be lost.</summary>
    public static bool Fits(Table table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells;
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i] is { Columns: > 1 } or { Rows: > 1 } or { Color: not null } || !IsInline(cells[i].Content))
                    return false;
            }
        }
        return true;
    }

    public void Write(Table table)
    {
        var rows = table.Rows;
        var width = rows.Max(row => row.Cells.Count);
        var hasHead = rows[0].Cells.All(cell => cell.IsHeader);
        WriteHead(hasHead ? rows[0].Cells : [], width);
        for (var row = hasHead ? 1 : 0; row < rows.Count; row++)
        {
            writer.Output.WriteLineFeed();
            writer.Output.Write('|');
            for (var i = 0; i < rows[row].Cells.Count; i++)
                WriteCell(rows[row].Cells[i], isMarked: rows[row].Cells[i].IsHeader);
        }
    }

    /// <summary>The head decides how many cells every row may have; a table without one gets an empty one.</summary>
    private void WriteHead(IReadOnlyList<Cell> cells, int width)
    {
        writer.Output.Write('|');
        foreach (var cell in cells)
            WriteCell(cell, isMarked: false);
        for (var i = cells.Count; i < width; i++)
            writer.Output.Write("  |");
        writer.Output.WriteLineFeed();
        writer.Output.Write('|');
        for (var i = 0; i < width; i++)
            writer.Output.Write(" --- |");
    }

    private void WriteCell(Cell cell, bool isMarked)
    {
        writer.Output.Write(' ');
        var isBroken = false;
        for (var i = 0; i < cell.Content.Count; i++)
        {
            var block = cell.Content[i];
            if (isBroken && block is not Remark)
                writer.Output.Write("<br>");
            WriteBlock(block, isMarked);
            isBroken |= block is not Remark;
        }
        writer.Output.Write(" |");
    }

    private void WriteBlock(Block block, bool isMarked)
    {
        if (block is Foreign foreign)
        {
            var table = this;
            writer.Within(foreign.Scope, foreign.Block, inner => table.WriteBlock(inner, isMarked));
        }
        else if (block is Remark remark)
        {
            writer.Inlines.Write([new InlineRemark(remark.Words, default)], Place.Cell);
        }
        else if (isMarked)
        {
            writer.Inlines.WriteStrong(((Paragraph)block).Content, Place.Cell);
        }
        else
        {
            writer.Inlines.Write(((Paragraph)block).Content, Place.Cell);
        }
    }

    private static bool IsInline(IReadOnlyList<Block> content)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i] is not (Paragraph or Remark or Foreign { Block: Paragraph or Remark }))
                return false;
        }
        return true;
    }
}
