using System.Collections.Frozen;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>What each macro means. A new macro is one line here and the method that reads it.</summary>
/// <remarks>
/// A macro that is not here keeps its body as text, and its name and settings as a remark, and is counted as lost: so do all whose
/// content is not on the page but asked for anew by every visitor (searches, activity, menus, forms).
/// </remarks>
internal static class MacroTable
{
    private static readonly FrozenDictionary<string, Action<Draft, Macro>> Known = new Dictionary<string, Action<Draft, Macro>>
    {
        ["info"] = Panels.AddInfo,
        ["tip"] = Panels.AddTip,
        ["note"] = Panels.AddNote,
        ["warning"] = Panels.AddWarning,
        ["panel"] = Panels.AddPlain,
        ["ui-text-box"] = Panels.AddOfType,
        ["alert"] = Panels.AddOfType,
        ["auimessage"] = Panels.AddOfType,
        ["message"] = Panels.AddOfType,
        ["expand"] = Panels.AddExpand,
        ["ui-expand"] = Panels.AddExpand,

        ["code"] = Code.Add,
        ["noformat"] = Code.Add,
        ["paste-code-macro"] = Code.Add,
        ["html"] = Code.AddHtml,
        ["markdown"] = Code.AddMarkdown,

        ["section"] = Bodies.Add,
        ["column"] = Bodies.Add,
        ["align"] = Bodies.Add,
        ["center"] = Bodies.Add,
        ["div"] = Bodies.Add,
        ["span"] = Bodies.Add,
        ["block"] = Bodies.Add,
        ["style-text"] = Bodies.Add,
        ["legend"] = Bodies.Add,
        ["clickable"] = Bodies.Add,
        ["lozenge"] = Bodies.AddTitled,
        ["toc-zone"] = Bodies.Add,
        ["table-filter"] = Bodies.Add,
        ["tableenhancer"] = Bodies.Add,
        ["scroll-ignore"] = Bodies.Add,
        ["scroll-ignore-inline"] = Bodies.Add,
        ["scroll-only"] = Bodies.Add,
        ["scroll-only-inline"] = Bodies.Add,
        ["scroll-pdf-ignore"] = Bodies.Add,
        ["scroll-pdf-ignore-inline"] = Bodies.Add,
        ["scroll-pdf-only"] = Bodies.Add,
        ["scroll-content-block"] = Bodies.Add,
        ["scroll-landscape"] = Bodies.Add,
        ["scroll-portrait"] = Bodies.Add,
        ["scroll-tablelayout"] = Bodies.Add,
        ["scroll-title"] = Bodies.Add,

        ["localtabgroup"] = Bodies.Add,
        ["localtab"] = Bodies.AddTitled,
        ["ui-tabs"] = Bodies.Add,
        ["ui-tab"] = Bodies.AddTitled,
        ["auihorizontalnav"] = Bodies.Add,
        ["auihorizontalnavpage"] = Bodies.AddTitled,
        ["auibuttongroup"] = Bodies.Add,
        ["deck"] = Bodies.Add,
        ["card"] = Bodies.AddTitled,
        ["ui-steps"] = Bodies.AddSteps,
        ["ui-step"] = Bodies.AddStep,

        ["status"] = Texts.AddStatus,
        ["anchor"] = Texts.AddAnchor,
        ["scroll-bookmark"] = Texts.AddAnchor,
        ["toc"] = Texts.AddContents,
        ["footnote"] = Texts.AddFootnote,
        ["cfm-footnote"] = Texts.AddFootnote,
        ["tooltip"] = Texts.AddTooltip,
        ["cfm-tooltip"] = Texts.AddTooltip,

        ["mathblock"] = Formulas.AddBlock,
        ["mathinline"] = Formulas.AddInline,
        ["mathblock-ref"] = Formulas.AddReference,
        ["easy-math-block"] = Formulas.AddBlock,
        ["easy-math-inline"] = Formulas.AddInline,
        ["eazy-math-block"] = Formulas.AddBlock,
        ["eazy-math-inline"] = Formulas.AddInline,
        ["mathdisplay"] = Formulas.AddBlock,
        ["mathjax-block-macro"] = Formulas.AddBlock,
        ["mathjax-inline-macro"] = Formulas.AddInline,
        ["latex"] = Formulas.AddBlock,
        ["latex-formatting"] = Formulas.AddBlock,
        ["unit"] = Formulas.AddInline,

        ["plantuml"] = Diagrams.AddPlantUml,
        ["plantumlcloud"] = Diagrams.AddPlantUml,
        ["plantumlrender"] = Diagrams.AddPlantUml,
        ["mermaid"] = Diagrams.AddMermaid,
        ["mermaid-cloud"] = Diagrams.AddMermaid,
        ["mermaid-macro"] = Diagrams.AddMermaid,
        ["mermaid-diagram"] = Diagrams.AddMermaid,
        ["graphviz"] = Diagrams.AddGraphviz,
        ["drawio"] = Drawings.Add,
        ["drawio-sketch"] = Drawings.Add,
        ["inc-drawio"] = Drawings.Add,
        ["gliffy"] = Drawings.Add,
        ["chart"] = Charts.Add,
        ["roadmap"] = Roadmaps.Add,

        ["details"] = Details.Add,
        ["detailssummary"] = Details.AddReport,
        ["contentbylabel"] = PageLists.AddLabelled,
        ["children"] = PageLists.AddChildren,
        ["pagetree"] = PageLists.AddTree,
        ["rw-pagetree"] = PageLists.AddTree,
        ["content-tree"] = PageLists.AddTree,
        ["attachments"] = PageLists.AddFiles,
        ["gallery"] = PageLists.AddGallery,

        ["include"] = Includes.AddPage,
        ["excerpt"] = Includes.AddExcerpt,
        ["excerpt-include"] = Includes.AddExcerptOf,
        ["shared-block"] = Includes.AddExcerpt,
        ["include-shared-block"] = Includes.AddExcerptOf,
        ["multiexcerpt"] = Includes.AddExcerpt,
        ["multiexcerpt-include"] = Includes.AddExcerptOf,

        ["jira"] = References.AddIssue,
        ["jiraissues"] = References.AddIssue,
        ["jirachart"] = References.AddIssue,
        ["profile"] = References.AddProfile,
        ["profile-picture"] = References.AddProfile,
        ["widget"] = References.AddAddress,
        ["iframe"] = References.AddAddress,
        ["video"] = References.AddAddress,
        ["redirect"] = References.AddAddress,
        ["viewport-redirect"] = References.AddAddress,
        ["viewport-url-redirect"] = References.AddAddress,
        ["multimedia"] = References.AddFile,
        ["view-file"] = References.AddFile,
        ["viewdoc"] = References.AddFile,
        ["viewxls"] = References.AddFile,
        ["viewppt"] = References.AddFile,
        ["viewpdf"] = References.AddFile,
        ["img"] = References.AddPicture,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool Knows(string name) => Known.ContainsKey(name);

    /// <summary>Adds what a macro means to the page.</summary>
    public static void Add(Draft draft, Macro macro)
    {
        if (Known.TryGetValue(macro.Name, out var add))
            add(draft, macro);
        else
            Bodies.AddUnknown(draft, macro);
    }
}
