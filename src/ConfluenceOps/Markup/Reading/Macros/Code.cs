using System.Globalization;
using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Storage;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Text in a language of its own.</summary>
internal static class Code
{
    /// <summary>What Confluence shows where a block without a title is folded.</summary>
    private const string FoldedTitle = "Expand source";

    public static void Add(Draft draft, Macro macro)
    {
        if (macro.PlainBody is { } code)
            AddCode(draft, macro, code);
        draft.Flow.AddRange(macro.Body);
    }

    public static void AddMarkdown(Draft draft, Macro macro)
    {
        if (macro.PlainBody is { } text)
            draft.Add(new RawMarkdown(text));
        else
            Bodies.Add(draft, macro);
    }

    /// <summary>HTML is what storage format is made of; scripts and styles are passed over by whoever reads that.</summary>
    public static void AddHtml(Draft draft, Macro macro)
    {
        // An html macro can be written within an html macro, and so on: each of them costs a place on the stack.
        if (macro.PlainBody is { } html && draft.TryDescend())
        {
            draft.Flow.EndParagraph();
            StorageReader.Read(html, draft);
            draft.Flow.EndParagraph();
            draft.Ascend();
        }
        else
        {
            Bodies.Add(draft, macro);
        }
    }

    private static void AddCode(Draft draft, Macro macro, string code)
    {
        var block = new CodeBlock(code, macro.FirstOf("language", "lang", ""), macro["title"], FirstLine(macro));
        draft.Add(macro.IsSet("collapse") ? new Expand(block.Title ?? FoldedTitle, [block with { Title = null }]) : block);
    }

    private static int? FirstLine(Macro macro)
    {
        if (!macro.IsSet("linenumbers"))
            return null;
        return int.TryParse(macro["firstline"], NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
    }
}
