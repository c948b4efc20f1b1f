using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes inlines as HTML alone.</summary>
internal sealed class HtmlInlines(MarkdownWriter writer) : InlineWriter(writer)
{
    public override string Delimiter(Marks mark) => "";

    public override void WriteCode(string code, Place place, Style open) => Output.Write($"<code>{Html.Encode(code)}</code>");

    public override void WriteAddress(string url)
    {
        OpenLink(url, title: null);
        Output.Write(Html.Encode(url));
        CloseLink(url, title: null);
    }

    public override void OpenLink(string url, string? title) => Output.Write($"<a href=\"{Html.Encode(url.Trim())}\"{Html.Title(title)}>");

    public override void CloseLink(string url, string? title) => Output.Write("</a>");

    protected override void WriteText(string text, Place place, Style open, char after) => Output.Write(Html.Encode(text));

    protected override void WriteBreak(Place place) => Output.Write("<br>");

    protected override void WritePicture(Image image, string url, Place place) => Html.WritePicture(Output, image, url);

    protected override void WriteFormula(string tex, Place place, Style open, char after) => WriteCode(tex, place, open);
}
