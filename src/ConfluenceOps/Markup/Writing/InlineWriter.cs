using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes inlines, each kind in its own way; how their styles nest is <see cref="StyledLine"/>'s business.</summary>
internal sealed class InlineWriter(MarkdownOutput output, IReferences references, Losses losses)
{
    private readonly Destination _destination = new(references, losses);

    public void Write(IReadOnlyList<Inline> inlines, Place place) =>
        new StyledLine(this, output, inlines, place).Write();

    /// <summary>Writes inlines that stand in bold as a whole.</summary>
    public void WriteStrong(IReadOnlyList<Inline> inlines, Place place) =>
        new StyledLine(this, output, inlines, place).WriteAll(Marks.Strong);

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
                WriteStatus(status, place, open);
                break;
            case Formula formula:
                output.Write($"$`{formula.Tex.ReplaceLineEndings(" ")}`$");
                break;
            case Issue issue:
                WriteIssue(issue, place, open, after);
                break;
            case InlineRemark remark:
                output.Write(Html.Comment(remark.Words));
                break;
            case Anchor anchor:
                output.Write($"<a name=\"{Html.Encode(anchor.Name)}\"></a>");
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
        var ticks = Fence.Longest(code) + 1;
        var padding = code.Length > 0 && (code[0] is '`' or ' ' || code[^1] is '`' or ' ') ? " " : "";
        output.Write(new string('`', ticks));
        output.Write(padding);
        output.Write(code);
        output.Write(padding);
        output.Write(new string('`', ticks));
    }

    /// <summary>Writes the end of a link or a picture: where it leads and what it says when pointed at.</summary>
    public void WriteDestination(string url, string? title)
    {
        output.Write("](");
        Destination.Write(output, url);
        if (!string.IsNullOrWhiteSpace(title))
            output.Write($" \"{Html.Encode(title.Replace("\\", "\\\\", StringComparison.Ordinal))}\"");
        output.Write(')');
    }

    private void WriteText(ReadOnlySpan<char> text, Place place, Style open, char after) =>
        new MarkdownText(output, place, text, after)
        {
            IsInLink = open.Link is not null,
            IsStruck = open.Marks.HasFlag(Marks.Strike),
        }.Write();

    private void WriteBreak(Place place)
    {
        if (place == Place.Paragraph)
            output.WriteLine("\\");
        else
            output.Write("<br>");
    }

    private void WriteStatus(Status status, Place place, Style open)
    {
        var circle = status.Color switch
        {
            StatusColor.Blue => "🔵 ",
            StatusColor.Green => "🟢 ",
            StatusColor.Yellow => "🟡 ",
            StatusColor.Red => "🔴 ",
            StatusColor.Purple => "🟣 ",
            _ => "",
        };
        output.Write(circle);
        WriteCode(status.Title, place, open);
    }

    private void WriteIssue(Issue issue, Place place, Style open, char after)
    {
        var url = open.Link is null ? references.IssueUrl(issue.Key) : null;
        if (url is null)
        {
            WriteText(issue.Key, place, open, after);
            return;
        }
        output.Write('[');
        WriteText(issue.Key, place, open, after: ']');
        WriteDestination(url, title: null);
    }

    private void WriteImage(Image image, Place place)
    {
        if (_destination.Of(image) is not { } url)
            return;
        if (image.Width is { } width)
        {
            output.Write($"<img src=\"{Html.Encode(url)}\" alt=\"{Html.Encode(image.Alternative)}\" width=\"{width}\">");
            return;
        }
        output.Write("![");
        new MarkdownText(output, place, image.Alternative.ReplaceLineEndings(" "), after: ']') { IsInLink = true }.Write();
        WriteDestination(url, image.Title);
        if (image.Caption.Count == 0)
            return;
        WriteBreak(place);
        new StyledLine(this, output, image.Caption, place).WriteAll(Marks.Emphasis);
    }

    private void WriteMention(Mention mention, Place place, Style open, char after)
    {
        var name = references.UserName(mention.UserId);
        if (name is null)
            losses.Add("mention", "unknown");
        output.Write('@');
        WriteText(name ?? mention.UserId, place, open, after);
    }
}
