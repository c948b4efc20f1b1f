using System.Collections.Frozen;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>What each macro means. A new macro is one entry here.</summary>
internal static class Macros
{
    private static readonly FrozenDictionary<string, Action<StorageReader, Macro>> Known = new Dictionary<string, Action<StorageReader, Macro>>
    {
        ["code"] = AddCode,
        ["noformat"] = AddCode,
        ["info"] = (reader, macro) => AddPanel(reader, macro, PanelKind.Info),
        ["tip"] = (reader, macro) => AddPanel(reader, macro, PanelKind.Tip),
        ["note"] = (reader, macro) => AddPanel(reader, macro, PanelKind.Note),
        ["warning"] = (reader, macro) => AddPanel(reader, macro, PanelKind.Warning),
        ["panel"] = (reader, macro) => AddPanel(reader, macro, PanelKind.Plain),
        ["expand"] = AddExpand,
        ["ui-expand"] = AddExpand,

        ["excerpt"] = AddBody,
        ["details"] = AddBody,
        ["section"] = AddBody,
        ["column"] = AddBody,
        ["toc-zone"] = AddBody,
        ["toc"] = AddBody,

        ["status"] = AddStatus,
        ["anchor"] = AddAnchor,
        ["jira"] = AddIssue,
        ["profile"] = AddProfile,
        ["widget"] = AddEmbedded,
        ["include"] = AddIncluded,
        ["excerpt-include"] = AddIncluded,
        ["view-file"] = AddFile,
        ["viewdoc"] = AddFile,
        ["viewxls"] = AddFile,
        ["viewppt"] = AddFile,
        ["viewpdf"] = AddFile,
        ["multimedia"] = AddFile,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static void Read(StorageReader reader)
    {
        var macro = Macro.Read(reader);
        if (Known.TryGetValue(macro.Name, out var add))
            add(reader, macro);
        else
            AddUnknown(reader, macro);
    }

    /// <summary>What people wrote into a macro stays, whatever the macro would have done with it; its settings do not become words.</summary>
    private static void AddUnknown(StorageReader reader, Macro macro)
    {
        reader.Losses.Add("macro", macro.Name);
        AddBody(reader, macro);
    }

    private static void AddBody(StorageReader reader, Macro macro)
    {
        if (macro.PlainBody is { } code)
            reader.Flow.Add(new CodeBlock(code, Language: null, Title: null));
        if (macro is { Body: [Paragraph only], IsInline: true })
            reader.Flow.AddRange(only.Content);
        else
            reader.Flow.AddRange(macro.Body);
    }

    private static void AddCode(StorageReader reader, Macro macro)
    {
        if (macro.PlainBody is { } code)
            reader.Flow.Add(new CodeBlock(code, macro["language"], macro["title"]));
        reader.Flow.AddRange(macro.Body);
    }

    private static void AddPanel(StorageReader reader, Macro macro, PanelKind kind)
    {
        if (macro["title"] is { } || macro.Body.Count > 0)
            reader.Flow.Add(new Panel(kind, macro["title"], macro.Body));
    }

    private static void AddExpand(StorageReader reader, Macro macro) =>
        reader.Flow.Add(new Expand(macro["title"] ?? macro[""], macro.Body));

    /// <summary>A lozenge without words shows its colour's name.</summary>
    private static void AddStatus(StorageReader reader, Macro macro)
    {
        if ((macro["title"] ?? macro["colour"]) is { } title)
            reader.Flow.Add(new Status(title, StatusColor.Grey, reader.Style));
    }

    private static void AddAnchor(StorageReader reader, Macro macro)
    {
        if (macro[""] is { } name)
            reader.Flow.Add(new Anchor(name, reader.Style));
    }

    /// <summary>One issue has a key; a table of issues has only a query, whose answer is elsewhere.</summary>
    private static void AddIssue(StorageReader reader, Macro macro)
    {
        if (macro["key"] is { } key)
            reader.Flow.AddText(key, isLiteral: true, reader.Style);
        else
            AddUnknown(reader, macro);
    }

    /// <summary>The words are on another page, to which a link leads; here they are lost.</summary>
    private static void AddIncluded(StorageReader reader, Macro macro)
    {
        reader.Losses.Add("macro", macro.Name);
        if (macro.Resource("") is { } page)
            Links.AddName(reader, new Link(page, anchor: null, title: null));
        AddBody(reader, macro);
    }

    private static void AddProfile(StorageReader reader, Macro macro) =>
        AddLink(reader, macro, macro.Resource("user") ?? (macro["user"] is { } id ? new UserResource(id) : null));

    private static void AddEmbedded(StorageReader reader, Macro macro) =>
        AddLink(reader, macro, macro.Resource("url") ?? (macro["url"] is { } url ? new UrlResource(url) : null));

    private static void AddFile(StorageReader reader, Macro macro)
    {
        var page = macro.Resource("page") as PageResource ?? new PageResource(SpaceKey: null, macro["page"]);
        AddLink(reader, macro, macro.Resource("name") ?? (macro["name"] is { } name ? new AttachmentResource(page, name) : null));
    }

    private static void AddLink(StorageReader reader, Macro macro, Resource? target)
    {
        if (target is not null)
            Links.AddName(reader, new Link(target, anchor: null, title: null));
        else
            AddUnknown(reader, macro);
    }
}
