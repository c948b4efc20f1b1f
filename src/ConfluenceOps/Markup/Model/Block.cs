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

/// <summary>Text that is shown as it is: a program, a diagram in words. Its lines are numbered when it has a first number.</summary>
internal sealed record CodeBlock(string Code, string? Language, string? Title, int? FirstLine = null) : Block;

/// <summary>Text that somebody wrote in Markdown.</summary>
internal sealed record RawMarkdown(string Text) : Block;

/// <summary>A formula in TeX that stands on lines of its own.</summary>
internal sealed record FormulaBlock(string Tex) : Block;

/// <summary>A list; numbered when it has a first number.</summary>
internal sealed record ItemList(int? Start, IReadOnlyList<Item> Items) : Block;

/// <summary>An item of a list.</summary>
internal sealed record Item(IReadOnlyList<Block> Content, ItemMark Mark = ItemMark.None);

/// <summary>What an item of a list is beside its words.</summary>
internal enum ItemMark
{
    None,
    ToDo,
    Done,
    Decided,
    Undecided,
}

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
/// <param name="IsHeader">Whether it names its column or row.</param>
/// <param name="Columns">Over how many columns it reaches.</param>
/// <param name="Rows">Over how many rows it reaches.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Color">The colour behind it as CSS has it; null for none that somebody chose.</param>
internal sealed record Cell(bool IsHeader, int Columns, int Rows, IReadOnlyList<Block> Content, string? Color = null);

/// <summary>What nobody sees on the page and a reader of the source may want to know: a macro that has no form here, with its parameters.</summary>
internal sealed record Remark(string Words) : Block;

/// <summary>A part of a page that other pages show as a part of themselves; may be hidden where it stands.</summary>
internal sealed record Excerpt(string? Name, bool IsHidden, IReadOnlyList<Block> Content) : Block;

/// <summary>Names and values that a page says about itself, as a table; may be hidden.</summary>
internal sealed record PageProperties(string? Id, bool IsHidden, IReadOnlyList<Block> Content) : Block;
