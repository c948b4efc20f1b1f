using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Macros whose meaning here is what stands in them.</summary>
internal static class Bodies
{
    /// <summary>What people wrote into a macro; in a line of text it stays in that line.</summary>
    public static void Add(Draft draft, Macro macro)
    {
        if (macro.PlainBody is { } text)
            draft.Add(new CodeBlock(text, Language: null, Title: null));
        if (macro is { Body: [Paragraph only], IsInline: true })
            draft.Flow.AddRange(only.Content);
        else
            draft.Flow.AddRange(macro.Body);
    }

    /// <summary>What people wrote into a macro that nobody reads stays, whatever the macro would have done with it; its settings do not become words.</summary>
    public static void AddUnknown(Draft draft, Macro macro)
    {
        draft.Losses.Add("macro", NameOf(macro));
        AddSettings(draft, macro);
        Add(draft, macro);
    }

    /// <summary>Keeps name and settings for those who read the source.</summary>
    public static void AddSettings(Draft draft, Macro macro) =>
        draft.Add(new InlineRemark($"macro {NameOf(macro)}: {string.Join("; ", macro.Parameters)}".TrimEnd(' ', ':'), draft.Style));

    /// <summary>Parts with a title beside each other, of which Confluence shows one at a time; here all of them follow.</summary>
    public static void AddTitled(Draft draft, Macro macro)
    {
        if (macro.FirstOf("title", "label", "name", "") is { } title)
            draft.Add(new Paragraph([new Text(title, new Style(Marks.Strong, Link: null))]));
        Add(draft, macro);
    }

    /// <summary>A step is a numbered list of one item, until all steps are there.</summary>
    public static void AddStep(Draft draft, Macro macro) =>
        draft.Add(new ItemList(Start: 1, [new Item(macro.Body)]));

    public static void AddSteps(Draft draft, Macro macro)
    {
        var steps = new List<Item>();
        foreach (var block in macro.Body)
        {
            if (block is ItemList { Start: 1 } step)
                steps.AddRange(step.Items);
            else
                draft.Add(block);
        }
        if (steps.Count > 0)
            draft.Add(new ItemList(Start: 1, steps));
    }

    private static string NameOf(Macro macro) => macro.Name.Length == 0 ? "unnamed" : macro.Name;
}
