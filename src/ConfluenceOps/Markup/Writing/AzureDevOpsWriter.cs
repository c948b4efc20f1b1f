using System.Buffers;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes the Markdown of wikis in Azure DevOps.</summary>
internal sealed class AzureDevOpsWriter(Source source) : MarkdownWriter(source)
{
    private static readonly Syntax AzureDevOps = new()
    {
        Special = SearchValues.Create("\\`*_[]<&~|!#$"),
        HasStrike = true,
        HasWikiLinks = true,
        HasContainers = true,
    };

    public override Syntax Syntax => AzureDevOps;

    public override string Delimiter(Marks mark) => mark == Marks.Strike ? "~~" : base.Delimiter(mark);

    public override void WriteFormula(string tex, Place place, Style open, char after)
    {
        if (Tex.FitsDollars(tex, open))
            Tex.WriteInDollars(Output, tex, place, after);
        else
            base.WriteFormula(tex, place, open, after);
    }

    public override void WritePicture(Image image, string url, Place place) =>
        Inlines.WritePicture(image.Alternative, url, image.Title, place, size: image.Width is { } width ? $" ={width}x" : "");

    public override string HeadingName(string words) => HeadingId.AzureDevOps(words);

    /// <summary>The wiki puts it together itself, from all headings.</summary>
    protected override IReadOnlyList<Block> Contents(TableOfContents contents) => [contents];

    protected override void WriteBlock(Block block, bool isOther)
    {
        if (block is TableOfContents)
            Output.Write("[[_TOC_]]");
        else
            base.WriteBlock(block, isOther);
    }

    protected override void WriteFormula(FormulaBlock formula)
    {
        if (formula.Tex.Contains('$'))
            base.WriteFormula(formula);
        else
            Tex.WriteBetweenLines(Output, formula.Tex);
    }

    protected override void WriteFence(CodeBlock block)
    {
        if (block.Language is not "mermaid" || block.Code.Contains("\n:::", StringComparison.Ordinal))
        {
            base.WriteFence(block);
            return;
        }
        Output.WriteLine(":::mermaid");
        CodeFence.WriteLines(Output, block.Code);
        Output.Write(":::");
    }
}
