using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>What each mark on a text means.</summary>
internal static class MarkTable
{
    /// <summary>All that the marks of a node say, upon what holds for it anyway.</summary>
    public static Style Style(AdfReader reader, Node node)
    {
        var style = reader.Draft.Style;
        foreach (var mark in node.Marks)
        {
            style = mark.Type switch
            {
                "link" when mark["href"u8] is { } url => style with { Link = reader.LinkTo(url, mark["title"u8]) },
                var type => style with { Marks = style.Marks | Meaning(reader, mark, type) },
            };
        }
        return style;
    }

    private static Marks Meaning(AdfReader reader, Node mark, string type)
    {
        switch (type)
        {
            case "strong":
                return Marks.Strong;
            case "em":
                return Marks.Emphasis;
            case "code":
                return Marks.Code;
            case "strike":
                return Marks.Strike;
            case "underline":
                return Marks.Underline;
            case "subsup":
                return mark["type"u8] is "sub" ? Marks.Subscript : Marks.Superscript;
            case "backgroundColor":
                return Colors.Background(mark["color"u8]) is null ? Marks.None : Marks.Highlight;
            case "link" or "annotation" or "textColor" or "alignment" or "indentation" or "border" or "breakout" or "fragment" or "dataConsumer" or "fontSize" or "confluenceInlineComment":
                // Looks and places of comments; as with storage format, they say nothing that Markdown could.
                return Marks.None;
            default:
                reader.Draft.Losses.Add("mark", type);
                return Marks.None;
        }
    }
}
