using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Lists of pages and of their files.</summary>
internal static class PageLists
{
    private static readonly PageResource ThisPage = new(SpaceKey: null, Title: null);
    private static readonly PageResource TopOfSpace = new(SpaceKey: null, Title: "");

    public static void AddChildren(Draft draft, Macro macro)
    {
        var depth = int.TryParse(macro["depth"], NumberStyles.None, CultureInfo.InvariantCulture, out var levels) ? levels : 1;
        var isWhole = macro.IsSet("all") || depth == 0;
        draft.Add(new PageTree(macro.Name, macro.Page("page") ?? ThisPage, isWhole ? int.MaxValue : depth));
    }

    /// <summary>A tree opens as far as its reader wants; here it is open.</summary>
    public static void AddTree(Draft draft, Macro macro)
    {
        if (Root(macro) is { } root)
            draft.Add(new PageTree(macro.Name, root, int.MaxValue));
        else
            Bodies.AddUnknown(draft, macro);
    }

    public static void AddLabelled(Draft draft, Macro macro)
    {
        if (PageFilters.Of(macro) is not { } filter)
        {
            Bodies.AddUnknown(draft, macro);
            return;
        }
        PageFilters.CountMissing(draft, macro);
        draft.Add(new LabelledPages(macro.Name, filter));
    }

    public static void AddFiles(Draft draft, Macro macro) => Add(draft, macro, asPictures: false);

    public static void AddGallery(Draft draft, Macro macro)
    {
        if (macro["title"] is { } title)
            draft.Add(new Paragraph([new Text(title, new Style(Marks.Strong, Link: null))]));
        Add(draft, macro, asPictures: true);
    }

    /// <summary>Some lists leave files out; ours is longer then, and says so.</summary>
    private static void Add(Draft draft, Macro macro, bool asPictures)
    {
        if (macro.FirstOf("include", "exclude", "includeLabel", "excludeLabel", "labels", "patterns") is not null)
        {
            draft.Losses.Add("macro", macro.Name);
            Bodies.AddSettings(draft, macro);
        }
        draft.Add(new FileList(macro.Name, macro.Page("page") ?? ThisPage, asPictures));
    }

    /// <summary>Null for a root that depends on where the page stands.</summary>
    private static PageResource? Root(Macro macro)
    {
        var space = (macro.Resource("spaces") ?? macro.Resource("space")) is SpaceResource { Key: var key } ? key : macro["spaces"];
        return macro["root"] switch
        {
            "@self" => ThisPage,
            "@parent" => null,
            "@home" or "@none" or null when macro.Resource("root") is null => TopOfSpace with { SpaceKey = space },
            _ => macro.Page("root"),
        };
    }
}
