using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes a page as GitHub-flavoured Markdown.</summary>
internal sealed class GitHubWriter
{
    /// <summary>What Confluence shows where nobody chose a title.</summary>
    private const string DefaultExpandTitle = "Click here to expand...";

    private readonly MarkdownOutput _output = new();
    private readonly InlineWriter _inlines;

    private GitHubWriter(IReferences references, Losses losses) =>
        _inlines = new InlineWriter(_output, references, losses);

    public static string Write(IReadOnlyList<Block> blocks, IReferences references, Losses losses)
    {
        var writer = new GitHubWriter(references, losses);
        writer.WriteBlocks(blocks);
        writer._output.EndLine();
        return writer._output.ToString();
    }

    private void WriteBlocks(IReadOnlyList<Block> blocks) => WriteBlocks(blocks, previous: null);

    private void WriteBlocks(IReadOnlyList<Block> blocks, Block? previous)
    {
        var isOther = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            // Two lists in a row would read as one list, and empty items in a row as a rule, did their markers not differ.
            isOther = !isOther && blocks[i] is ItemList list && previous is ItemList before && (list.Start is null) == (before.Start is null);
            if (i > 0)
                EndBlock();
            WriteBlock(blocks[i], isOther);
            previous = blocks[i];
        }
    }

    private void EndBlock()
    {
        _output.EndLine();
        _output.WriteLineFeed();
    }

    private void WriteBlock(Block block, bool isOther)
    {
        switch (block)
        {
            case Paragraph paragraph:
                _inlines.Write(paragraph.Content, Place.Paragraph);
                break;
            case Heading heading:
                _output.Write($"{new string('#', heading.Level)} ");
                _inlines.Write(heading.Content, Place.Heading);
                break;
            case Rule:
                // Neither dashes nor underscores: the first begin front matter, and in a list they read as its marker.
                _output.Write("***");
                break;
            case ItemList list:
                WriteList(list, isOther);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case Quote quote:
                WriteQuoted(quote.Content);
                break;
            case Panel panel:
                WritePanel(panel);
                break;
            case Expand expand:
                WriteExpand(expand);
                break;
            case Table table when PipeTable.Fits(table):
                PipeTable.Write(table, _output, _inlines);
                break;
            case Table table:
                HtmlTable.Write(table, _output, WriteBlocks);
                break;
            case FormulaBlock formula:
                WriteCode(new CodeBlock(formula.Tex, "math", Title: null));
                break;
            case Remark remark:
                _output.Write(Html.Comment(remark.Words));
                break;
            case Excerpt { IsHidden: false, Content: var content }:
                WriteBlocks(content);
                break;
            case PageProperties { IsHidden: false, Content: var content }:
                WriteBlocks(content);
                break;
            case LiveBlock live:
                _output.Write(Html.Comment(live.Macro));
                break;
        }
    }

    private void WriteList(ItemList list, bool isOther)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var marker = number is null ? (isOther ? "+ " : "- ") : number++ + (isOther ? ") " : ". ");
            var indent = new string(' ', marker.Length);
            _output.Open(marker, indent);
            WriteItem(item, list);
            _output.Close(indent.Length);
        }
    }

    private void WriteItem(Item item, ItemList parent)
    {
        var content = item.Content;
        if (item.Mark != ItemMark.None)
        {
            _output.Write(Mark(item.Mark));
            if (content is not [Paragraph, ..])
                EndBlock();
        }
        if (content is [Paragraph words, ItemList list, ..] && CanFollow(list))
        {
            _inlines.Write(words.Content, Place.Paragraph);
            _output.EndLine();
            content = [.. content.Skip(1)];
        }
        WriteBlocks(content, previous: item.Content is [ItemList, ..] ? parent : null);
    }

    private static string Mark(ItemMark mark) => mark switch
    {
        ItemMark.Done => "[x] ",
        ItemMark.ToDo => "[ ] ",
        ItemMark.Decided => "**Decided:** ",
        ItemMark.Undecided => "**Undecided:** ",
        _ => "",
    };

    /// <summary>Whether a list may follow a line of text without an empty line between them.</summary>
    private static bool CanFollow(ItemList list) =>
        list.Start is null or 1 && list.Items[0].Content is [Paragraph, ..];

    private void WriteCode(CodeBlock block)
    {
        if (block.Title is { } title)
        {
            _inlines.WriteStrong(title);
            EndBlock();
        }
        var code = block.Code.AsSpan().TrimEnd('\n');
        var fence = new string('`', Math.Max(3, Fence.Longest(code) + 1));
        _output.WriteLine(fence + Info(block));
        foreach (var line in code.EnumerateLines())
            _output.WriteLine(line);
        _output.Write(fence);
    }

    /// <summary>What highlighters read after the fence: the language first, so that a number is not taken for one.</summary>
    private static string Info(CodeBlock block)
    {
        var language = Language(block.Language);
        return block.FirstLine is { } first ? $"{(language.Length == 0 ? "text" : language)} linenums=\"{first}\"" : language;
    }

    /// <summary>The name by which highlighters know a language; Confluence calls some of them otherwise.</summary>
    private static string Language(string? language) => language?.ToLowerInvariant() switch
    {
        null or "none" or "text" or "plain" => "",
        "c#" => "csharp",
        "c++" => "cpp",
        "js" => "javascript",
        "py" => "python",
        "html/xml" or "html and xml" => "xml",
        var other => string.Concat(other.TakeWhile(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '_' or '.' or '#')),
    };

    private void WriteQuoted(IReadOnlyList<Block> content)
    {
        _output.Open("> ", "> ");
        WriteBlocks(content);
        _output.Close("> ".Length);
    }

    /// <summary>GitHub shows alerts only where nothing encloses them; elsewhere a quote says in words what it is.</summary>
    private void WritePanel(Panel panel)
    {
        var isAlert = _output.IsOutermost;
        _output.Open("> ", "> ");
        if (isAlert)
            _output.WriteLine($"[!{Alert(panel.Kind)}]");
        if ((isAlert ? panel.Title : Label(panel)) is { } title)
        {
            _inlines.WriteStrong(title);
            EndBlock();
        }
        else if (panel.Content is not [Paragraph, ..])
        {
            EndBlock();
        }
        WriteBlocks(panel.Content);
        _output.Close("> ".Length);
    }

    private static string Alert(PanelKind kind) => kind switch
    {
        PanelKind.Tip => "TIP",
        PanelKind.Note => "IMPORTANT",
        PanelKind.Warning => "WARNING",
        PanelKind.Error => "CAUTION",
        _ => "NOTE",
    };

    private static string? Label(Panel panel) => panel switch
    {
        { Kind: PanelKind.Plain } => panel.Title,
        { Title: null } => panel.Kind.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{panel.Kind}: {panel.Title}"),
    };

    private void WriteExpand(Expand expand)
    {
        _output.WriteLine("<details>");
        _output.WriteLine($"<summary>{Html.Encode(expand.Title ?? DefaultExpandTitle)}</summary>");
        _output.WriteLineFeed();
        WriteBlocks(expand.Content);
        EndBlock();
        _output.Write("</details>");
    }
}
