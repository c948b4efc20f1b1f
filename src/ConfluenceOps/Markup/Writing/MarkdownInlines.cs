using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes inlines in the terms of Markdown.</summary>
internal sealed class MarkdownInlines(MarkdownWriter writer) : InlineWriter(writer)
{
    public override string Delimiter(Marks mark) => Writer.Delimiter(mark);

    /// <summary>Writes a code span, behind more backticks than stand in it; as HTML where its text would be read before the span is.</summary>
    public override void WriteCode(string code, Place place, Style open)
    {
        if (Output.Last == '`' || place == Place.Cell && code.Contains('|') || open.Link is not null && code.Contains(']'))
        {
            Output.Write("<code>");
            WriteText(code, place, open, after: '<');
            Output.Write("</code>");
            return;
        }
        var longest = Backticks.Longest(code);
        var ticks = longest == 0 ? "`" : new string('`', longest + 1);
        var padding = code.Length > 0 && (code[0] is '`' or ' ' || code[^1] is '`' or ' ') ? " " : "";
        Output.Write(ticks);
        Output.Write(padding);
        Output.Write(code);
        Output.Write(padding);
        Output.Write(ticks);
    }

    public override void WriteAddress(string url) => Output.Write($"<{url}>");

    public override void OpenLink(string url, string? title) => Output.Write('[');

    public override void CloseLink(string url, string? title) => WriteDestination(url, title);

    /// <summary>Writes a picture.</summary>
    /// <param name="alternative">Its words.</param>
    /// <param name="url">Where it is.</param>
    /// <param name="title">What it says when pointed at.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="behindWords">What the flavour adds to its words.</param>
    /// <param name="size">What the flavour adds to its address.</param>
    public void WritePicture(string alternative, string url, string? title, Place place, string behindWords = "", string size = "")
    {
        Output.Write("![");
        new MarkdownText(Output, Writer.Syntax, place, alternative.ReplaceLineEndings(" "), after: ']') { IsInLink = true }.Write();
        Output.Write(behindWords);
        WriteDestination(url, title, size);
    }

    protected override void WritePicture(Image image, string url, Place place) => Writer.WritePicture(image, url, place);

    protected override void WriteFormula(string tex, Place place, Style open, char after) => Writer.WriteFormula(tex, place, open, after);

    protected override void WriteText(string text, Place place, Style open, char after) =>
        new MarkdownText(Output, Writer.Syntax, place, text, after)
        {
            IsInLink = open.Link is not null,
            IsStruck = open.Marks.HasFlag(Marks.Strike),
            IsHighlighted = open.Marks.HasFlag(Marks.Highlight),
        }.Write();

    protected override void WriteBreak(Place place)
    {
        if (place == Place.Paragraph)
            Output.WriteLine("\\");
        else
            Output.Write("<br>");
    }

    /// <summary>Writes the end of a link or a picture: where it leads and what it says when pointed at.</summary>
    private void WriteDestination(string url, string? title, string size = "")
    {
        Output.Write("](");
        Destination.Write(Output, url);
        if (!string.IsNullOrWhiteSpace(title))
            Output.Write($" \"{Html.Encode(title.Replace("\\", "\\\\", StringComparison.Ordinal))}\"");
        Output.Write(size);
        Output.Write(')');
    }
}
