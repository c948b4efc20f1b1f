using System.Globalization;
using System.Text;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes the words alone: for snippets, indexes and language models, which marks would only distract.</summary>
internal sealed class PlainWriter(Source source) : PageWriter(source)
{
    private readonly StringBuilder _text = new();
    private bool _isApart;
    private bool _isInRow;
    private bool _isCellBegun;

    public override string Write()
    {
        WriteBlocks(Page);
        if (_text.Length > 0)
            _text.Append('\n');
        return _text.ToString();
    }

    /// <summary>Says nothing that the headings do not say.</summary>
    protected override IReadOnlyList<Block> Contents(TableOfContents contents) => [];

    private void WriteBlocks(IReadOnlyList<Block> blocks)
    {
        foreach (var block in Open(blocks))
        {
            _isApart = true;
            WriteBlock(block);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteLine(paragraph.Content);
                break;
            case Heading heading:
                WriteLine(heading.Content);
                break;
            case ItemList list:
                WriteList(list);
                break;
            case CodeBlock code:
                WriteWords(code.Title);
                WriteWords(code.Code);
                break;
            case RawMarkdown raw:
                WriteWords(raw.Text);
                break;
            case FormulaBlock formula:
                WriteWords(formula.Tex);
                break;
            case Quote quote:
                WriteBlocks(quote.Content);
                break;
            case Panel panel:
                WriteWords(panel.Title);
                WriteBlocks(panel.Content);
                break;
            case Expand expand:
                WriteWords(expand.Title);
                WriteBlocks(expand.Content);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Foreign foreign:
                Within(foreign.Scope, foreign.Block, WriteBlock);
                break;
        }
    }

    private void WriteList(ItemList list)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            BeginLine();
            if (number is not null)
                _text.Append(CultureInfo.InvariantCulture, $"{number++}. ");
            _text.Append(Marker(item.Mark));
            WriteItem(Open(item.Content));
        }
    }

    private void WriteItem(IReadOnlyList<Block> content)
    {
        if (content is [Paragraph words, ..])
            Append(words.Content);
        foreach (var block in content is [Paragraph, ..] ? content.Skip(1) : content)
            WriteBlock(block);
    }

    private static string Marker(ItemMark mark) => mark switch
    {
        ItemMark.ToDo => "☐ ",
        ItemMark.Done => "☑ ",
        ItemMark.Decided => "Decided: ",
        ItemMark.Undecided => "Undecided: ",
        _ => "",
    };

    /// <summary>A line a row; what a cell holds stands on that line as well, be it another table.</summary>
    private void WriteTable(Table table)
    {
        var isOuter = !_isInRow;
        foreach (var row in table.Rows)
        {
            BeginLine();
            _isInRow = true;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                _text.Append(i > 0 ? " | " : "");
                _isCellBegun = false;
                WriteBlocks(row.Cells[i].Content);
            }
            _isCellBegun = true;
            _isInRow = !isOuter;
            _isApart = false;
        }
    }

    private void WriteLine(IReadOnlyList<Inline> inlines)
    {
        BeginLine();
        Append(inlines);
    }

    private void WriteWords(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return;
        BeginLine();
        Append(words.TrimEnd('\n'));
    }

    private void Append(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Append(InlineWords.Of(inline, References));
    }

    private void Append(string words) => _text.Append(_isInRow ? words.ReplaceLineEndings(" ") : words);

    /// <summary>Begins a line, behind an empty one where a block begins with it; in a row of a table, behind a space.</summary>
    private void BeginLine()
    {
        if (_isInRow)
            _text.Append(_isCellBegun ? " " : "");
        else if (_text.Length > 0)
            _text.Append(_isApart ? "\n\n" : "\n");
        _isApart = false;
        _isCellBegun = true;
    }
}
