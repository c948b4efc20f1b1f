namespace ConfluenceOps.Markup.Model;

/// <summary>A piece of a page that stands on lines of its own.</summary>
internal abstract record Block;

/// <summary>A paragraph; never empty.</summary>
internal sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>A heading of level 1 to 6.</summary>
internal sealed record Heading(int Level, IReadOnlyList<Inline> Content) : Block;

/// <summary>A line across the page.</summary>
internal sealed record Rule : Block;

/// <summary>Somebody else's words.</summary>
internal sealed record Quote(IReadOnlyList<Block> Content) : Block;

/// <summary>Text that is shown as it is.</summary>
internal sealed record CodeBlock(string Code, string? Language, string? Title) : Block;

/// <summary>A list; numbered when it has a first number.</summary>
internal sealed record ItemList(int? Start, IReadOnlyList<Item> Items) : Block;

/// <summary>An item of a list; a task when it is either done or not.</summary>
internal sealed record Item(IReadOnlyList<Block> Content, bool? Done = null);

/// <summary>A box that draws attention.</summary>
internal sealed record Panel(PanelKind Kind, string? Title, IReadOnlyList<Block> Content) : Block;

/// <summary>How much attention a panel asks for.</summary>
internal enum PanelKind
{
    Plain,
    Info,
    Tip,
    Note,
    Warning,
    Error,
}

/// <summary>A part that readers open when they want it.</summary>
internal sealed record Expand(string? Title, IReadOnlyList<Block> Content) : Block;

/// <summary>A table; rows need not have the same number of cells.</summary>
internal sealed record Table(IReadOnlyList<Row> Rows) : Block;

/// <summary>A row of a table.</summary>
internal sealed record Row(IReadOnlyList<Cell> Cells);

/// <summary>A cell, which may reach over several columns and rows.</summary>
internal sealed record Cell(bool IsHeader, int Columns, int Rows, IReadOnlyList<Block> Content);
