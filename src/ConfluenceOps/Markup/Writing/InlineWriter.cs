using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes inlines, each kind in its own way; how their styles nest is <see cref="StyledLine"/>'s business.</summary>
internal sealed class InlineWriter(MarkdownWriter writer, MarkdownOutput output)
{
    private readonly Destination _destination = new(writer);

    public void Write(IReadOnlyList<Inline> inlines, Place place) =>
        new StyledLine(writer, output, Span(inlines), place).Write();

    /// <summary>Writes inlines that stand in bold as a whole.</summary>
    public void WriteStrong(IReadOnlyList<Inline> inlines, Place place) =>
        new StyledLine(writer, output, Span(inlines), place).WriteAll(Marks.Strong);

    /// <summary>Writes a title, in bold.</summary>
    public void WriteStrong(string words) => WriteStrong([new Text(words, default)], Place.Heading);

    public string? AddressOf(Link link) => _destination.Of(link);

    /// <param name="inline">What to write; its style is open already.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="open">What is open already.</param>
    /// <param name="after">The character that will follow.</param>
    public void WriteOne(Inline inline, Place place, Style open, char after)
    {
        switch (inline)
        {
            case Text text:
                WriteText(text.Value, place, open, after);
                break;
            case LineBreak:
                WriteBreak(place);
                break;
            case Image image:
                WriteImage(image, place);
                break;
            case Mention mention:
                WriteMention(mention, place, open, after);
                break;
            case Status status:
                output.Write(Lozenge.Circle(status.Color));
                WriteCode(status.Title, place, open);
                break;
            case Formula formula:
                writer.WriteFormula(formula.Tex.ReplaceLineEndings(" ").Trim(), place, open, after);
                break;
            case Issue issue:
                WriteIssue(issue, place, open, after);
                break;
            case Anchor anchor:
                output.Write($"<a name=\"{Html.Encode(anchor.Name)}\"></a>");
                break;
            case InlineRemark remark:
                Html.WriteComment(output, place == Place.Cell ? remark.Words.Replace('|', ' ') : remark.Words);
                break;
        }
    }

    /// <summary>Writes a code span, behind more backticks than stand in it; as HTML where its text would be read before the span is.</summary>
    public void WriteCode(string code, Place place, Style open)
    {
        if (output.Last == '`' || place == Place.Cell && code.Contains('|') || open.Link is not null && code.Contains(']'))
        {
            output.Write("<code>");
            WriteText(code, place, open, after: '<');
            output.Write("</code>");
            return;
        }
        var longest = Backticks.Longest(code);
        var ticks = longest == 0 ? "`" : new string('`', longest + 1);
        var padding = code.Length > 0 && (code[0] is '`' or ' ' || code[^1] is '`' or ' ') ? " " : "";
        output.Write(ticks);
        output.Write(padding);
        output.Write(code);
        output.Write(padding);
        output.Write(ticks);
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="alternative">Its words.</param>
    /// <param name="url">Where it is.</param>
    /// <param name="title">What it says when pointed at.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="behindWords">What the flavour adds to its words.</param>
    /// <param name="size">What the flavour adds to its address.</param>
    public void WritePicture(string alternative, string url, string? title, Place place, string behindWords = "", string size = "")
    {
        output.Write("![");
        new MarkdownText(output, writer.Syntax, place, alternative.ReplaceLineEndings(" "), after: ']') { IsInLink = true }.Write();
        output.Write(behindWords);
        WriteDestination(url, title, size);
    }

    /// <summary>Writes the end of a link or a picture: where it leads and what it says when pointed at.</summary>
    public void WriteDestination(string url, string? title, string size = "")
    {
        output.Write("](");
        Destination.Write(output, url);
        if (!string.IsNullOrWhiteSpace(title))
            output.Write($" \"{Html.Encode(title.Replace("\\", "\\\\", StringComparison.Ordinal))}\"");
        output.Write(size);
        output.Write(')');
    }

    /// <summary>Inlines are looked at again and again, which an interface would make costly.</summary>
    private static ReadOnlySpan<Inline> Span(IReadOnlyList<Inline> inlines) => inlines as Inline[] ?? [.. inlines];

    private void WriteText(ReadOnlySpan<char> text, Place place, Style open, char after) =>
        new MarkdownText(output, writer.Syntax, place, text, after)
        {
            IsInLink = open.Link is not null,
            IsStruck = open.Marks.HasFlag(Marks.Strike),
            IsHighlighted = open.Marks.HasFlag(Marks.Highlight),
        }.Write();

    private void WriteBreak(Place place)
    {
        if (place == Place.Paragraph)
            output.WriteLine("\\");
        else
            output.Write("<br>");
    }

    private void WriteImage(Image image, Place place)
    {
        if (_destination.Of(image) is not { } url)
            return;
        writer.WritePicture(image, url, place);
        if (image.Caption.Count == 0)
            return;
        WriteBreak(place);
        new StyledLine(writer, output, Span(image.Caption), place).WriteAll(Marks.Emphasis);
    }

    private void WriteMention(Mention mention, Place place, Style open, char after)
    {
        var name = writer.References.UserName(mention.UserId);
        if (name is null)
            writer.Losses.Add("mention", "unknown");
        output.Write('@');
        WriteText((name ?? mention.UserId).ReplaceLineEndings(" "), place, open, after);
    }

    /// <summary>An issue's key says which one it is, even where nobody knows its address.</summary>
    private void WriteIssue(Issue issue, Place place, Style open, char after)
    {
        if (open.Link is not null || writer.References.IssueUrl(issue.Key) is not { } url)
        {
            WriteText(issue.Key, place, open, after);
            return;
        }
        output.Write('[');
        WriteText(issue.Key, place, open, after: ']');
        WriteDestination(url, title: null);
    }
}
