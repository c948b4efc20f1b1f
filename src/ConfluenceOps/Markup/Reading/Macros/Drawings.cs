using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Drawings that an app keeps as two files of a page: the source, and a picture of it.</summary>
internal static class Drawings
{
    private static readonly PageResource ThisPage = new(SpaceKey: null, Title: null);

    /// <summary>The picture and the source.</summary>
    public static IEnumerable<Resource?> Files(Macro macro) =>
        FileName(macro) is { } name ? [new AttachmentResource(ThisPage, Picture(name)), new AttachmentResource(ThisPage, name)] : [];

    public static void Add(Draft draft, Macro macro)
    {
        if (FileName(macro) is { } name)
            AddBoth(draft, macro, name);
        else
            AddElsewhere(draft, macro);
    }

    /// <summary>The name of the source among the page's files; null when the macro names none, or one of another page.</summary>
    private static string? FileName(Macro macro) =>
        macro["pageId"] is null || macro.Name is not "inc-drawio" ? macro.FirstOf("diagramName", "name", "filename", "") : null;

    private static void AddBoth(Draft draft, Macro macro, string name)
    {
        var words = macro.FirstOf("diagramDisplayName", "displayName") ?? name;
        draft.Flow.EndParagraph();
        draft.Add(new Image(new AttachmentResource(ThisPage, Picture(name)), words, title: null, [], draft.Style) { Width = Width(macro) });
        draft.Flow.Break(draft.Style);
        References.AddLink(draft, new AttachmentResource(ThisPage, name), words);
        draft.Flow.EndParagraph();
    }

    /// <summary>A drawing of another page, of which only the id is known: its files cannot be named, but the page can be reached.</summary>
    private static void AddElsewhere(Draft draft, Macro macro)
    {
        if (macro["pageId"] is { } id)
            References.AddLink(draft, new ContentResource(id), macro.FirstOf("diagramDisplayName", "diagramName", "name") ?? id);
        Bodies.AddUnknown(draft, macro);
    }

    private static string Picture(string fileName) => $"{fileName}.png";

    private static int? Width(Macro macro) =>
        int.TryParse(macro["width"], NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0 ? width : null;
}
