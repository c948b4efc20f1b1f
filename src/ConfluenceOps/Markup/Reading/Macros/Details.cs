using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>What pages say about themselves, and the tables of it.</summary>
internal static class Details
{
    /// <summary>What Confluence heads the column of the pages with.</summary>
    private const string DefaultFirstColumn = "Title";

    public static void Add(Draft draft, Macro macro) =>
        draft.Add(new PageProperties(macro["id"], macro.IsSet("hidden"), macro.Body));

    public static void AddReport(Draft draft, Macro macro)
    {
        if (PageFilters.Of(macro) is not { } filter)
        {
            Bodies.AddUnknown(draft, macro);
            return;
        }
        PageFilters.CountMissing(draft, macro);
        draft.Add(new PropertiesReport(
            macro.Name, filter, PageFilters.Split(macro["headings"]), macro["id"], macro["firstcolumn"] ?? DefaultFirstColumn));
    }
}
