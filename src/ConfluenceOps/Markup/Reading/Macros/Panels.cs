using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Boxes, and parts that open.</summary>
internal static class Panels
{
    public static void AddInfo(Draft draft, Macro macro) => Add(draft, macro, PanelKind.Info);

    public static void AddTip(Draft draft, Macro macro) => Add(draft, macro, PanelKind.Tip);

    public static void AddNote(Draft draft, Macro macro) => Add(draft, macro, PanelKind.Note);

    public static void AddWarning(Draft draft, Macro macro) => Add(draft, macro, PanelKind.Warning);

    public static void AddPlain(Draft draft, Macro macro) => Add(draft, macro, PanelKind.Plain);

    /// <summary>Adds a box that names its kind in a parameter.</summary>
    public static void AddOfType(Draft draft, Macro macro) => Add(draft, macro, Kind(macro["type"]));

    public static void AddExpand(Draft draft, Macro macro) =>
        draft.Add(new Expand(macro["title"] ?? macro[""], macro.Body));

    public static PanelKind Kind(string? type) => type?.ToLowerInvariant() switch
    {
        "info" => PanelKind.Info,
        "tip" or "success" or "hint" => PanelKind.Tip,
        "note" => PanelKind.Note,
        "warning" => PanelKind.Warning,
        "error" or "danger" => PanelKind.Error,
        _ => PanelKind.Plain,
    };

    /// <summary>A sign that somebody chose stands before the first words.</summary>
    public static IReadOnlyList<Block> WithIcon(string? icon, IReadOnlyList<Block> content)
    {
        if (string.IsNullOrWhiteSpace(icon))
            return content;
        return content is [Paragraph first, ..]
            ? [new Paragraph([new Text($"{icon} ", default), .. first.Content]), .. content.Skip(1)]
            : [new Paragraph([new Text(icon, default)]), .. content];
    }

    private static void Add(Draft draft, Macro macro, PanelKind kind)
    {
        IReadOnlyList<Block> body = macro.PlainBody is { Length: > 0 } text ? [new CodeBlock(text, null, null), .. macro.Body] : macro.Body;
        if (macro["title"] is { } || body.Count > 0)
            draft.Add(new Panel(kind, macro["title"], WithIcon(macro["panelIconText"], body)));
    }
}
