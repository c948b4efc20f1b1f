using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Parts of pages that other pages show.</summary>
internal static class Includes
{
    public static void AddPage(Draft draft, Macro macro)
    {
        if ((macro.Page("") ?? macro.Page("page")) is { Title: not null } page)
            draft.Add(new IncludedPart(macro.Name, page));
        else
            Bodies.AddUnknown(draft, macro);
    }

    public static void AddExcerptOf(Draft draft, Macro macro)
    {
        var page = macro.Page("") ?? macro.Page("page") ?? macro.Page("PageWithExcerpt") ?? macro.Page("default-parameter");
        if (page is { Title: not null })
            draft.Add(new IncludedExcerpt(macro.Name, page, Name(macro), macro.Name is not "excerpt-include" || macro.IsSet("nopanel")));
        else
            Bodies.AddUnknown(draft, macro);
    }

    /// <summary>An excerpt within a line stays in its line; for other pages it follows once more, unseen, where blocks may stand.</summary>
    public static void AddExcerpt(Draft draft, Macro macro)
    {
        var isHidden = macro.IsSet("hidden");
        if (macro is { Body: [Paragraph only], IsInline: true } && !isHidden)
        {
            draft.Flow.AddRange(only.Content);
            draft.Flow.AddAfterParagraph(new Excerpt(Name(macro), IsHidden: true, macro.Body));
        }
        else
        {
            draft.Add(new Excerpt(Name(macro), isHidden, macro.Body));
        }
    }

    private static string? Name(Macro macro) => macro.FirstOf("name", "shared-block-key", "MultiExcerptName");
}
