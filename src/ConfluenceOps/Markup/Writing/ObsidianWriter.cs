using System.Buffers;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes the Markdown of Obsidian.</summary>
internal sealed class ObsidianWriter(Source source) : MarkdownWriter(source)
{
    private static readonly Syntax Obsidian = new()
    {
        Special = SearchValues.Create("\\`*_[]<&~|!#$=%^"),
        HasStrike = true,
        HasWikiLinks = true,
    };

    public override Syntax Syntax => Obsidian;

    /// <summary>A link to a name that several headings have leads to the first of them.</summary>
    protected override bool NumbersHeadings => false;

    public override string Delimiter(Marks mark) => mark switch
    {
        Marks.Strike => "~~",
        Marks.Highlight => "==",
        _ => base.Delimiter(mark),
    };

    public override void WriteFormula(string tex, Place place, Style open, char after)
    {
        if (Tex.FitsDollars(tex, open))
            Tex.WriteInDollars(Output, tex, place, after);
        else
            base.WriteFormula(tex, place, open, after);
    }

    /// <summary>A picture's width stands behind its words, and a bar between them.</summary>
    public override void WritePicture(Image image, string url, Place place) =>
        Inlines.WritePicture(image.Alternative, url, image.Title, place, image.Width is { } width ? $"{(place == Place.Cell ? "\\" : "")}|{width}" : "");

    public override string HeadingName(string words) => HeadingId.Obsidian(words);

    protected override void WriteFormula(FormulaBlock formula)
    {
        if (formula.Tex.Contains('$'))
            base.WriteFormula(formula);
        else
            Tex.WriteBetweenLines(Output, formula.Tex);
    }

    /// <summary>Markdown inside of HTML stays as it is written.</summary>
    protected override void WriteHtmlTable(Table table) => new HtmlBlocks(this).Write(table);

    protected override void WritePanel(Panel panel) => WriteCallout(Kind(panel.Kind), panel.Title, panel.Content);

    protected override void WriteExpand(Expand expand) => WriteCallout("[!note]-", expand.Title ?? DefaultExpandTitle, expand.Content);

    private void WriteCallout(string kind, string? title, IReadOnlyList<Block> content)
    {
        Output.Open("> ", "> ");
        Output.Write(kind);
        if (!string.IsNullOrWhiteSpace(title))
        {
            Output.Write(' ');
            Inlines.Write([new Text(title, default)], Place.Heading);
        }
        Output.WriteLineFeed();
        if (content is not [Paragraph, ..])
            EndBlock();
        WriteBlocks(content);
        Output.Close("> ".Length);
    }

    private static string Kind(PanelKind kind) => kind switch
    {
        PanelKind.Info => "[!info]",
        PanelKind.Tip => "[!tip]",
        PanelKind.Warning => "[!warning]",
        PanelKind.Error => "[!danger]",
        _ => "[!note]",
    };
}
