using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table in the form that most flavours have, with one line a row and no merged cells.</summary>
internal readonly struct PipeTable(MarkdownWriter writer)
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

    public void Write(Table table)
    {
        var width = table.Rows.Max(row => row.Cells.Count);
        var hasHead = table.Rows[0].Cells.All(cell => cell.IsHeader);
        WriteHead(hasHead ? table.Rows[0].Cells : [], width);
        foreach (var row in table.Rows.Skip(hasHead ? 1 : 0))
        {
            writer.Output.WriteLineFeed();
            writer.Output.Write('|');
            foreach (var cell in row.Cells)
                WriteCell(cell, isMarked: cell.IsHeader);
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
        foreach (var block in cell.Content)
        {
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

    private static bool IsInline(Cell cell)
    {
        foreach (var block in cell.Content)
        {
            if (block is not (Paragraph or Remark or Foreign { Block: Paragraph or Remark }))
                return false;
        }
        return true;
    }
}
