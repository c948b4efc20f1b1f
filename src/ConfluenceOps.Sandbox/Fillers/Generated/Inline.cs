using System.Globalization;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>What stands inside a line: text with emphasis, links, mentions, dates, lozenges and smileys.</summary>
internal static class Inline
{
    private static readonly string[] _colours = ["Green", "Yellow", "Red", "Blue", "Grey"];
    private static readonly string[] _states = ["DONE", "IN PROGRESS", "BLOCKED", "DRAFT", "OK"];
    private static readonly string[] _emoticons = ["smile", "tick", "cross", "warning", "information", "thumbs-up"];

    public static void Sentences(PageDraft draft, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                draft.Text.Append(' ');
            draft.Sentence();
            if (draft.Random.Chance(0.3))
                Aside(draft);
        }
    }

    public static void Link(PageDraft draft)
    {
        var (space, title) = draft.Target();
        draft.Text.Append("<ac:link><ri:page ");
        if (space is not null)
            draft.Text.Append("ri:space-key=\"").Append(space).Append("\" ");
        draft.Text.Append("ri:content-title=\"").Append(title).Append("\" />");
        if (draft.Random.Chance(0.5))
        {
            draft.Text.Append("<ac:plain-text-link-body><![CDATA[");
            draft.Phrase();
            draft.Text.Append("]]></ac:plain-text-link-body>");
        }

        draft.Text.Append("</ac:link>");
    }

    public static void Mention(PageDraft draft) =>
        draft.Text.Append("<ac:link><ri:user ri:account-id=\"").Append(draft.AccountId()).Append("\" /></ac:link>");

    public static void Date(PageDraft draft) =>
        draft.Text.Append(CultureInfo.InvariantCulture, $"<time datetime=\"2025-{draft.Random.Between(1, 12):00}-{draft.Random.Between(1, 28):00}\" />");

    public static void Status(PageDraft draft)
    {
        var at = draft.Random.Between(0, _states.Length - 1);
        draft.Text.Append("<ac:structured-macro ac:name=\"status\" ac:schema-version=\"1\"><ac:parameter ac:name=\"title\">").Append(_states[at])
            .Append("</ac:parameter><ac:parameter ac:name=\"colour\">").Append(_colours[at]).Append("</ac:parameter></ac:structured-macro>");
    }

    /// <summary>Something after a sentence that is not plain text.</summary>
    private static void Aside(PageDraft draft)
    {
        draft.Text.Append(' ');
        switch (draft.Random.Between(0, 9))
        {
            case 0:
            case 1:
            case 2:
                draft.Text.Append("See ");
                Link(draft);
                draft.Text.Append('.');
                break;
            case 3:
                Marked(draft, "strong");
                break;
            case 4:
                Marked(draft, "em");
                break;
            case 5:
                draft.Text.Append("<code>").Append(draft.Word("noun")).Append('.').Append(draft.Word("noun")).Append("</code>");
                break;
            case 6:
                Mention(draft);
                draft.Text.Append(" knows more.");
                break;
            case 7:
                draft.Text.Append("Due ");
                Date(draft);
                break;
            case 8:
                Status(draft);
                break;
            default:
                draft.Text.Append("<ac:emoticon ac:name=\"").Append(draft.Random.Pick(_emoticons)).Append("\" />");
                break;
        }
    }

    private static void Marked(PageDraft draft, string element)
    {
        draft.Text.Append('<').Append(element).Append('>');
        draft.Phrase();
        draft.Text.Append("</").Append(element).Append(">&nbsp;&ndash; ");
        draft.Phrase();
    }
}
