using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Formulas in TeX; each app calls the place of the formula otherwise.</summary>
internal static class Formulas
{
    /// <summary>How one app marks that it escaped a formula like an address.</summary>
    private const string EscapedMark = "--uriencoded--";

    private static readonly (string Start, string End)[] Delimiters = [("$$", "$$"), (@"\[", @"\]"), (@"\(", @"\)"), ("$", "$")];

    public static void AddInline(Draft draft, Macro macro)
    {
        if (Tex(macro) is { } tex)
            draft.Add(new Formula(tex, draft.Style));
        else
            Bodies.AddUnknown(draft, macro);
    }

    public static void AddBlock(Draft draft, Macro macro)
    {
        if (Tex(macro) is not { } tex)
        {
            Bodies.AddUnknown(draft, macro);
            return;
        }
        if (macro["anchor"] is { } anchor)
            draft.Add(new Anchor(anchor, draft.Style));
        if (IsDocument(tex))
            draft.Add(new CodeBlock(tex, "latex", Title: null));
        else
            draft.Add(new FormulaBlock(tex));
    }

    /// <summary>Adds a link to a formula elsewhere on the page.</summary>
    public static void AddReference(Draft draft, Macro macro)
    {
        if (macro["anchor"] is { } anchor)
            References.AddLink(draft, new PageResource(SpaceKey: null, Title: null), anchor, anchor);
        else
            Bodies.AddUnknown(draft, macro);
    }

    private static string? Tex(Macro macro)
    {
        var text = macro.PlainBody ?? macro.FirstOf("body", "equation", "formula", "latex", "tex", "");
        if (text is null)
            return null;
        if (text.StartsWith(EscapedMark, StringComparison.Ordinal))
            text = Uri.UnescapeDataString(text[EscapedMark.Length..]);
        text = text.Trim();
        foreach (var (start, end) in Delimiters)
        {
            if (text.Length >= start.Length + end.Length && text.StartsWith(start, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal))
                return text[start.Length..^end.Length].Trim();
        }
        return text;
    }

    /// <summary>Whether it is more than one formula: words with formulas in them, a whole document.</summary>
    private static bool IsDocument(string tex) => tex.Contains('$') || tex.Contains(@"\begin{document}", StringComparison.Ordinal);
}
