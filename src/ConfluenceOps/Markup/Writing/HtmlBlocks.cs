using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes blocks as HTML alone, for those who show HTML but no Markdown inside it.</summary>
/// <remarks>An empty line would end the HTML, so every line begins with a tag or with words.</remarks>
internal sealed class HtmlBlocks(MarkdownWriter writer)
{
    private readonly HtmlInlines _inlines = new(writer);

    private MarkdownOutput Output => writer.Output;

    public void Write(Table table) => new HtmlTable(Output, WriteBlocks).Write(table);

    private void WriteBlocks(IReadOnlyList<Block> blocks)
    {
        var opened = writer.Open(blocks);
        var isLine = opened is [Paragraph] or [Paragraph, ItemList, ..];
        if (isLine)
            _inlines.Write(((Paragraph)opened[0]).Content, Place.Paragraph);
        for (var i = isLine ? 1 : 0; i < opened.Count; i++)
        {
            Output.EndLine();
            WriteBlock(opened[i]);
        }
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteLine("p", paragraph.Content);
                break;
            case Heading heading:
                WriteLine(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), heading.Content);
                break;
            case Rule:
                Output.Write("<hr>");
                break;
            case ItemList list:
                WriteList(list);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case RawMarkdown raw:
                WriteCode(new CodeBlock(raw.Text, "markdown", Title: null));
                break;
            case FormulaBlock formula:
                WriteCode(new CodeBlock(formula.Tex, "math", Title: null));
                break;
            case Quote quote:
                WriteQuote(title: null, quote.Content);
                break;
            case Panel panel:
                WriteQuote(MarkdownWriter.Label(panel), panel.Content);
                break;
            case Expand expand:
                Output.WriteLine("<details>");
                Output.WriteLine($"<summary>{Html.Encode(expand.Title ?? MarkdownWriter.DefaultExpandTitle)}</summary>");
                WriteBlocks(expand.Content);
                Output.Write("</details>");
                break;
            case Table table:
                Write(table);
                break;
            case Remark remark:
                Html.WriteComment(Output, remark.Words);
                break;
            case Foreign foreign:
                writer.Within(foreign.Scope, foreign.Block, WriteBlock);
                break;
        }
    }

    private void WriteLine(string element, IReadOnlyList<Inline> words)
    {
        Output.Write($"<{element}>");
        _inlines.Write(words, Place.Heading);
        Output.Write($"</{element}>");
    }

    private void WriteTitle(string title)
    {
        Output.Write("<p>");
        _inlines.WriteStrong(title);
        Output.WriteLine("</p>");
    }

    private void WriteQuote(string? title, IReadOnlyList<Block> content)
    {
        Output.WriteLine("<blockquote>");
        if (title is not null)
            WriteTitle(title);
        WriteBlocks(content);
        Output.Write("</blockquote>");
    }

    private void WriteList(ItemList list)
    {
        Output.WriteLine(list.Start switch
        {
            null => "<ul>",
            1 => "<ol>",
            { } start => string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{start}\">"),
        });
        foreach (var item in list.Items)
        {
            Output.Write("<li>");
            Output.Write(Marker(item.Mark));
            WriteBlocks(item.Content);
            Output.WriteLine("</li>");
        }
        Output.Write(list.Start is null ? "</ul>" : "</ol>");
    }

    private static string Marker(ItemMark mark) => mark switch
    {
        ItemMark.ToDo => "<input type=\"checkbox\" disabled> ",
        ItemMark.Done => "<input type=\"checkbox\" disabled checked> ",
        ItemMark.Decided => "<strong>Decided:</strong> ",
        ItemMark.Undecided => "<strong>Undecided:</strong> ",
        _ => "",
    };

    private void WriteCode(CodeBlock block)
    {
        if (block.Title is { } title)
            WriteTitle(title);
        var language = CodeFence.Language(block.Language);
        Output.Write(language.Length == 0 ? "<pre><code>" : $"<pre><code class=\"language-{language}\">");
        var isFirst = true;
        foreach (var line in block.Code.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            // The feed before an empty line stands on the line above it.
            if (!isFirst && line.IsWhiteSpace())
                Output.Write("&#10;");
            else if (!isFirst)
                Output.WriteLineFeed();
            Output.Write(Html.Encode(line.ToString()));
            isFirst = false;
        }
        Output.Write("</code></pre>");
    }
}
