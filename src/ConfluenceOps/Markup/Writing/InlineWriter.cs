using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes inlines, each kind in its own way; how their styles nest is <see cref="StyledLine"/>'s business.</summary>
internal abstract class InlineWriter(MarkdownWriter writer)
{
    private readonly Destination _destination = new(writer);

    public MarkdownOutput Output => writer.Output;

    protected MarkdownWriter Writer => writer;

    public void Write(IReadOnlyList<Inline> inlines, Place place) =>
        new StyledLine(this, Span(inlines), place).Write();

    /// <summary>Writes inlines that stand in bold as a whole.</summary>
    public void WriteStrong(IReadOnlyList<Inline> inlines, Place place) =>
        new StyledLine(this, Span(inlines), place).WriteAll(Marks.Strong);

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
                Output.Write(Lozenge.Circle(status.Color));
                WriteCode(status.Title, place, open);
                break;
            case Formula formula:
                WriteFormula(formula.Tex.ReplaceLineEndings(" ").Trim(), place, open, after);
                break;
            case Issue issue:
                WriteIssue(issue, place, open, after);
                break;
            case Anchor anchor:
                Output.Write($"<a name=\"{Html.Encode(anchor.Name)}\"></a>");
                break;
            case InlineRemark remark:
                Html.WriteComment(Output, place == Place.Cell ? remark.Words.Replace('|', ' ') : remark.Words);
                break;
        }
    }

    /// <summary>What encloses text with a look; empty where a tag must.</summary>
    public abstract string Delimiter(Marks mark);

    public abstract void WriteCode(string code, Place place, Style open);

    /// <summary>Writes a link whose words are its address.</summary>
    public abstract void WriteAddress(string url);

    public abstract void OpenLink(string url, string? title);

    public abstract void CloseLink(string url, string? title);

    protected abstract void WriteText(string text, Place place, Style open, char after);

    protected abstract void WriteBreak(Place place);

    /// <summary>Writes a picture without its caption.</summary>
    protected abstract void WritePicture(Image image, string url, Place place);

    /// <summary>Writes a formula that is on one line.</summary>
    protected abstract void WriteFormula(string tex, Place place, Style open, char after);

    /// <summary>Inlines are looked at again and again, which an interface would make costly.</summary>
    private static ReadOnlySpan<Inline> Span(IReadOnlyList<Inline> inlines) => inlines as Inline[] ?? [.. inlines];

    private void WriteImage(Image image, Place place)
    {
        if (_destination.Of(image) is not { } url)
            return;
        WritePicture(image, url, place);
        if (image.Caption.Count == 0)
            return;
        WriteBreak(place);
        new StyledLine(this, Span(image.Caption), place).WriteAll(Marks.Emphasis);
    }

    private void WriteMention(Mention mention, Place place, Style open, char after)
    {
        var name = writer.References.UserName(mention.UserId);
        if (name is null)
            writer.Losses.Add("mention", "unknown");
        Output.Write('@');
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
        OpenLink(url, title: null);
        WriteText(issue.Key, place, open, after: ']');
        CloseLink(url, title: null);
    }
}
