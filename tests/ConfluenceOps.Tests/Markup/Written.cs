using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Tests.Markup;

/// <summary>Pages as a reader hands them to a writer, and what the writer makes of them.</summary>
internal static class Written
{
    public static Conversion Page(MarkdownFlavor flavor, IReferences references, params Block[] blocks) =>
        MarkdownConverter.Write(blocks, flavor, references, new Losses());

    /// <summary>Asserts what blocks become, line by line, and that nothing of them was lost.</summary>
    public static void AssertText(MarkdownFlavor flavor, Block[] blocks, params string[] lines)
    {
        var conversion = Page(flavor, new KnownPages(), blocks);
        Assert.Equal(lines.Length == 0 ? "" : string.Join('\n', lines) + '\n', conversion.Text);
        Assert.Empty(conversion.Losses);
    }

    public static Paragraph Line(params Inline[] inlines) => new(inlines);

    public static Paragraph Line(string words) => new([Words(words)]);

    public static Heading Heading(int level, string words) => new(level, [Words(words)]);

    public static Text Words(string words, Marks marks = Marks.None) => new(words, new Style(marks, Link: null));

    public static Text Linked(string words, Resource target, string? anchor = null) => new(words, new Style(Marks.None, new Link(target, anchor, title: null)));

    public static Table Table(params string[][] rows) =>
        new([.. rows.Select((row, i) => new Row([.. row.Select(words => new Cell(i == 0, 1, 1, [Line(words)]))]))]);
}
