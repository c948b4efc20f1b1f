using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Wiki markup of Confluence 3 and older, which is kept as it was written.</summary>
/// <remarks>
/// As code, because that alone keeps every line and every sign; with a notice, because readers would take it for a mistake.
/// Confluence itself turns such bodies into storage format when somebody edits them.
/// </remarks>
internal static class WikiText
{
    private const string Notice = "This text is in the wiki markup of Confluence 3 and older. It is shown as it was written.";

    public static void Read(string body, Draft draft)
    {
        if (string.IsNullOrWhiteSpace(body))
            return;
        draft.Losses.Add("body", "wiki");
        draft.Add(new Panel(PanelKind.Note, Title: null, [new Paragraph([new Text(Notice, default)])]));
        draft.Add(new CodeBlock(Characters.Clean(body), Language: null, Title: null));
    }
}
