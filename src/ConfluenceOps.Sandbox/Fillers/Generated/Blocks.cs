using System.Globalization;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>What HTML also knows: headings, paragraphs, lists, tables, quotes; and task lists and pictures, which only Confluence has.</summary>
internal static class Blocks
{
    public static void Heading(PageDraft draft)
    {
        var level = draft.Random.Chance(0.7) ? '2' : '3';
        draft.Text.Append("<h").Append(level).Append('>');
        draft.Heading();
        draft.Text.Append("</h").Append(level).Append('>');
    }

    public static void Paragraph(PageDraft draft)
    {
        draft.Text.Append("<p>");
        Inline.Sentences(draft, draft.Random.Between(1, 4));
        draft.Text.Append("</p>");
    }

    public static void List(PageDraft draft) => List(draft, depth: 1);

    public static void Table(PageDraft draft)
    {
        var columns = draft.Random.Between(2, 4);
        draft.Text.Append("<table data-layout=\"default\"><colgroup>");
        for (var i = 0; i < columns; i++)
            draft.Text.Append("<col style=\"width: 180.0px;\" />");
        draft.Text.Append("</colgroup><tbody><tr>");
        for (var i = 0; i < columns; i++)
            draft.Text.Append("<th><p>").Append(draft.Word("noun")).Append("</p></th>");
        draft.Text.Append("</tr>");
        var rows = draft.Random.Between(2, 6);
        for (var row = 0; row < rows; row++)
            Row(draft, columns);
        if (draft.Random.Chance(0.3))
        {
            draft.Text.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{columns}\"><p>");
            draft.Phrase();
            draft.Text.Append("</p></td></tr>");
        }

        draft.Text.Append("</tbody></table>");
    }

    public static void Quote(PageDraft draft)
    {
        draft.Text.Append("<blockquote><p>");
        draft.Sentence();
        draft.Text.Append("</p></blockquote>");
    }

    public static void Tasks(PageDraft draft)
    {
        draft.Text.Append("<ac:task-list>");
        var count = draft.Random.Between(2, 5);
        for (var id = 1; id <= count; id++)
        {
            draft.Text.Append(CultureInfo.InvariantCulture, $"<ac:task><ac:task-id>{id}</ac:task-id><ac:task-status>");
            draft.Text.Append(draft.Random.Chance(0.4) ? "complete" : "incomplete").Append("</ac:task-status><ac:task-body><span>");
            Inline.Mention(draft);
            draft.Text.Append(' ');
            draft.Phrase();
            if (draft.Random.Chance(0.4))
            {
                draft.Text.Append(" by ");
                Inline.Date(draft);
            }

            draft.Text.Append("</span></ac:task-body></ac:task>");
        }

        draft.Text.Append("</ac:task-list>");
    }

    /// <summary>A picture of the page's own; a page without files gets one from elsewhere.</summary>
    public static void Picture(PageDraft draft)
    {
        draft.Text.Append("<ac:image ac:align=\"center\" ac:width=\"480\">");
        if (draft.FileNames.FirstOrDefault(name => name.EndsWith(".svg", StringComparison.Ordinal)) is { } picture)
            draft.Text.Append("<ri:attachment ri:filename=\"").Append(picture).Append("\" />");
        else
            draft.Text.Append("<ri:url ri:value=\"https://www.example.com/pictures/").Append(draft.Word("noun")).Append(".png\" />");
        draft.Text.Append("</ac:image>");
    }

    private static void List(PageDraft draft, int depth)
    {
        var element = draft.Random.Chance(0.7) ? "ul" : "ol";
        draft.Text.Append('<').Append(element).Append('>');
        var count = draft.Random.Between(2, 5);
        for (var i = 0; i < count; i++)
        {
            draft.Text.Append("<li><p>");
            draft.Phrase();
            draft.Text.Append("</p>");
            if (depth < 3 && draft.Random.Chance(0.2))
                List(draft, depth + 1);
            draft.Text.Append("</li>");
        }

        draft.Text.Append("</").Append(element).Append('>');
    }

    private static void Row(PageDraft draft, int columns)
    {
        draft.Text.Append("<tr>");
        for (var column = 0; column < columns; column++)
        {
            draft.Text.Append("<td><p>");
            if (column == 0)
                draft.Text.Append("<strong>").Append(draft.Word("component")).Append("</strong>");
            else if (draft.Random.Chance(0.15))
                Inline.Status(draft);
            else
                draft.Phrase();
            draft.Text.Append("</p></td>");
        }

        draft.Text.Append("</tr>");
    }
}
