using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Macros that show what is elsewhere: here a link leads there.</summary>
internal static class References
{
    /// <summary>One issue has a key; a table of issues has a query, whose answer is elsewhere.</summary>
    public static void AddIssue(Draft draft, Macro macro)
    {
        if (macro.FirstOf("key", "issueKey") is { } key)
            draft.Add(new Issue(key, draft.Style));
        else if (macro.FirstOf("jqlQuery", "jql") is { } query)
            AddLink(draft, new IssuesResource(Query(query)), Query(query));
        else
            AddAddress(draft, macro);
    }

    public static void AddProfile(Draft draft, Macro macro) =>
        AddLink(draft, macro, macro.Resource("user") ?? macro.Resource("User") ?? (macro.FirstOf("user", "User", "") is { } id ? new UserResource(id) : null));

    public static void AddAddress(Draft draft, Macro macro)
    {
        var target = macro.Resource("url") ?? macro.Resource("src") ?? macro.Resource("")
            ?? (macro.FirstOf("url", "src", "uri", "location", "redirectTo", "") is { } url ? new UrlResource(url) : null);
        if (target is not null && macro["title"] is { } title)
            AddLink(draft, target, title);
        else
            AddLink(draft, macro, target);
    }

    public static void AddFile(Draft draft, Macro macro) => AddLink(draft, macro, File(macro));

    /// <summary>The file that a macro shows.</summary>
    public static Resource? File(Macro macro)
    {
        var page = macro.Page("page") ?? new PageResource(SpaceKey: null, Title: null);
        if (macro["space"] is { } space)
            page = page with { SpaceKey = space };
        return macro.Resource("name") ?? (macro["name"] is { } name ? new AttachmentResource(page, name) : null);
    }

    public static void AddPicture(Draft draft, Macro macro)
    {
        if (macro["src"] is { } url)
            draft.Add(new Image(new UrlResource(url), macro["alt"] ?? "", macro["title"], [], draft.Style));
        else
            Bodies.AddUnknown(draft, macro);
    }

    /// <summary>Adds a link with words.</summary>
    public static void AddLink(Draft draft, Resource target, string words, string? anchor = null) =>
        draft.Flow.AddText(words, isLiteral: true, draft.Style with { Link = new Link(target, anchor, title: null) });

    private static void AddLink(Draft draft, Macro macro, Resource? target)
    {
        if (target is not null)
            LinkNames.Add(draft, new Link(target, anchor: null, title: null));
        else
            Bodies.AddUnknown(draft, macro);
    }

    /// <summary>Charts of issues name their query as an address would.</summary>
    private static string Query(string words) =>
        words.StartsWith("jql=", StringComparison.Ordinal) ? Uri.UnescapeDataString(words["jql=".Length..]) : words;
}
