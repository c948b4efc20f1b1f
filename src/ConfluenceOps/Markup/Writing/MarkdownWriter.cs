using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes a page in the terms of CommonMark, and in HTML what that has no form for; flavours say in their own way what they can.</summary>
internal abstract class MarkdownWriter : PageWriter
{
    /// <summary>What Confluence shows where nobody chose a title.</summary>
    public const string DefaultExpandTitle = "Click here to expand...";

    /// <summary>A number of ten digits begins no list, and items follow.</summary>
    private const int HighestNumber = 900_000_000;

    private Outline? _outline;
    private bool _isOutlining;

    protected MarkdownWriter(Source source)
        : base(source) => Inlines = new MarkdownInlines(this);

    /// <summary>What the flavour reads as more than text.</summary>
    public abstract Syntax Syntax { get; }

    public MarkdownOutput Output { get; } = new();

    public MarkdownInlines Inlines { get; }

    /// <summary>The headings of the page, of included ones too; found when somebody asks.</summary>
    protected Outline Outline => _outline ??= FindHeadings();

    /// <summary>Whether the second heading of a name has a name of its own.</summary>
    protected virtual bool NumbersHeadings => true;

    public override string Write()
    {
        WriteBlocks(Page);
        Output.EndLine();
        return Output.End();
    }

    /// <summary>The name of the heading on this page that an anchor of Confluence's leads to; null when it leads to none.</summary>
    public string? HeadingOf(string anchor) => Outline.Find(anchor)?.Id;

    /// <summary>What encloses text with a look; empty where a tag must.</summary>
    public virtual string Delimiter(Marks mark) => mark switch
    {
        Marks.Strong => "**",
        Marks.Emphasis => "*",
        _ => "",
    };

    /// <summary>Writes a formula within a line.</summary>
    /// <param name="tex">On one line.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="open">What is open already.</param>
    /// <param name="after">The character that will follow.</param>
    public virtual void WriteFormula(string tex, Place place, Style open, char after) => Inlines.WriteCode(tex, place, open);

    /// <summary>Writes a picture without its caption.</summary>
    public virtual void WritePicture(Image image, string url, Place place)
    {
        if (image.Width is not null)
            Html.WritePicture(Output, image, url);
        else
            Inlines.WritePicture(image.Alternative, url, image.Title, place);
    }

    /// <summary>What a panel says in words where it cannot look like one.</summary>
    public static string? Label(Panel panel) => panel switch
    {
        { Kind: PanelKind.Plain } => panel.Title,
        { Title: null } => panel.Kind.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{panel.Kind}: {panel.Title}"),
    };

    public void WriteBlocks(IReadOnlyList<Block> blocks) => WriteOpened(Open(blocks), first: 0, previous: null);

    protected override IReadOnlyList<Block> Contents(TableOfContents contents)
    {
        if (_isOutlining)
            return [contents];
        return Includes.MayList(Outline.Headings.Count, contents.Macro)
            ? NestedList.Of([.. Outline.Headings.Where(heading => heading.IsIn(contents)).Select(heading => (heading.Heading.Level, LinkTo(heading)))])
            : [];
    }

    /// <summary>The name by which links lead to a heading.</summary>
    public virtual string HeadingName(string words) => HeadingId.GitHub(words);

    protected virtual void WriteBlock(Block block, bool isOther)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Inlines.Write(paragraph.Content, Place.Paragraph);
                break;
            case Heading heading:
                WriteHeading(heading);
                break;
            case Rule:
                // Neither dashes nor underscores: the first begin front matter, and in a list they read as its marker.
                Output.Write("***");
                break;
            case ItemList list:
                WriteList(list, isOther);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case RawMarkdown raw:
                CodeFence.WriteLines(Output, CodeFence.Close(raw.Text));
                break;
            case FormulaBlock formula:
                WriteFormula(formula);
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
            case Table table:
                WriteTable(table);
                break;
            case Remark remark:
                Html.WriteComment(Output, remark.Words);
                break;
            case Foreign foreign:
                Within(foreign.Scope, foreign.Block, inner => WriteBlock(inner, isOther));
                break;
        }
    }

    protected virtual void WriteHeading(Heading heading)
    {
        Output.Write("######".AsSpan(0, heading.Level));
        Output.Write(' ');
        Inlines.Write(heading.Content, Place.Heading);
    }

    /// <summary>What stands before the words of an item.</summary>
    protected virtual string Marker(ItemMark mark) => mark switch
    {
        ItemMark.ToDo => "[ ] ",
        ItemMark.Done => "[x] ",
        ItemMark.Decided => "**Decided:** ",
        ItemMark.Undecided => "**Undecided:** ",
        _ => "",
    };

    protected virtual void WriteFence(CodeBlock block) => CodeFence.Write(Output, block);

    protected virtual void WriteFormula(FormulaBlock formula) => CodeFence.Write(Output, new CodeBlock(formula.Tex, "math", Title: null));

    /// <summary>A quote that says in words what it is.</summary>
    protected virtual void WritePanel(Panel panel)
    {
        Output.Open("> ", "> ");
        if (Label(panel) is { } label)
            WriteTitle(label);
        WriteBlocks(panel.Content);
        Output.Close("> ".Length);
    }

    protected virtual void WriteExpand(Expand expand)
    {
        Output.WriteLine("<details>");
        Output.WriteLine($"<summary>{Html.Encode(expand.Title ?? DefaultExpandTitle)}</summary>");
        Output.WriteLineFeed();
        WriteBlocks(expand.Content);
        EndBlock();
        Output.Write("</details>");
    }

    protected virtual void WriteTable(Table table)
    {
        if (PipeTable.Fits(table))
            new PipeTable(this).Write(table);
        else
            WriteHtmlTable(table);
    }

    protected virtual void WriteHtmlTable(Table table) => HtmlTable.AroundMarkdown(this).Write(table);

    /// <summary>Writes a title in bold, apart from what follows.</summary>
    protected void WriteTitle(string title)
    {
        Inlines.WriteStrong(title);
        EndBlock();
    }

    protected void EndBlock()
    {
        Output.EndLine();
        Output.WriteLineFeed();
    }

    private void WriteOpened(IReadOnlyList<Block> blocks, int first, Block? previous)
    {
        var isOther = false;
        for (var i = first; i < blocks.Count; i++)
        {
            // Two lists in a row would read as one list, and empty items in a row as a rule, did their markers not differ.
            var block = blocks[i] is Foreign foreign ? foreign.Block : blocks[i];
            isOther = !isOther && block is ItemList list && previous is ItemList before && (list.Start is null) == (before.Start is null);
            if (i > first)
                EndBlock();
            WriteBlock(blocks[i], isOther);
            previous = block;
        }
    }

    private void WriteList(ItemList list, bool isOther)
    {
        int? number = list.Start is { } start ? Math.Clamp(start, 0, HighestNumber) : null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var marker = number is null ? (isOther ? "+ " : "- ") : string.Create(CultureInfo.InvariantCulture, $"{number++}{(isOther ? ") " : ". ")}");
            Output.Open(marker, "            ".AsSpan(0, marker.Length));
            WriteItem(list.Items[i], list);
            Output.Close(marker.Length);
        }
    }

    private void WriteItem(Item item, ItemList parent)
    {
        var content = Open(item.Content);
        if (item.Mark != ItemMark.None)
        {
            Output.Write(Marker(item.Mark));
            if (content is not [Paragraph, ..])
                EndBlock();
        }
        if (content is [Paragraph words, ItemList list, ..] && CanFollow(list))
        {
            Inlines.Write(words.Content, Place.Paragraph);
            Output.EndLine();
            WriteOpened(content, first: 1, previous: null);
            return;
        }
        WriteOpened(content, first: 0, previous: content is [ItemList, ..] ? parent : null);
    }

    /// <summary>Whether a list may follow a line of text without an empty line between them.</summary>
    private static bool CanFollow(ItemList list) =>
        list.Start is null or 1 && list.Items[0].Content is [Paragraph, ..];

    private void WriteCode(CodeBlock block)
    {
        if (block.Title is { } title)
            WriteTitle(title);
        WriteFence(block);
    }

    private void WriteQuoted(IReadOnlyList<Block> content)
    {
        Output.Open("> ", "> ");
        WriteBlocks(content);
        Output.Close("> ".Length);
    }

    private static Inline LinkTo(OutlinedHeading heading) =>
        new Text(heading.Words, new Style(Marks.None, new Link(new HeadingResource(heading.Id), anchor: null, title: null)));

    private Outline FindHeadings()
    {
        var outline = new Outline(NumbersHeadings);
        _isOutlining = true;
        new HeadingSearch(this, outline).Search(Page);
        _isOutlining = false;
        return outline;
    }
}
