using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Macros that are words in a line.</summary>
internal static class Texts
{
    /// <summary>A lozenge without words shows its colour's name.</summary>
    public static void AddStatus(Draft draft, Macro macro)
    {
        var color = macro.FirstOf("colour", "color");
        if ((macro["title"] ?? color) is { } title)
            draft.Add(new Status(title, StatusColors.Named(color), draft.Style));
    }

    public static void AddAnchor(Draft draft, Macro macro)
    {
        if (macro.FirstOf("", "name") is { } name)
            draft.Add(new Anchor(name, draft.Style));
    }

    public static void AddContents(Draft draft, Macro macro) =>
        draft.Add(new TableOfContents(Number(macro["minLevel"], otherwise: 1), Number(macro["maxLevel"], otherwise: 6)));

    /// <summary>A note at the foot of the page, where there are no pages, follows in brackets.</summary>
    public static void AddFootnote(Draft draft, Macro macro)
    {
        draft.AddText(" (");
        if (macro is { Body: [Paragraph only] })
            draft.Flow.AddRange(only.Content);
        else if (macro.Body.Count == 0)
            draft.AddText(macro["text"] ?? macro[""] ?? macro.PlainBody);
        else
            draft.Flow.AddRange(macro.Body);
        draft.AddText(")");
    }

    /// <summary>What shows when somebody points at the words is kept beside them.</summary>
    public static void AddTooltip(Draft draft, Macro macro)
    {
        Bodies.Add(draft, macro);
        if (macro["text"] is { } words)
            draft.Add(new InlineRemark(words, draft.Style));
    }

    private static int Number(string? words, int otherwise) =>
        int.TryParse(words, out var number) ? Math.Clamp(number, 1, 6) : otherwise;
}
