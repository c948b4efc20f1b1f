using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Headings, quotes and marked text.</summary>
internal static class Texts
{
    public static void ReadHeading(StorageReader reader, int level)
    {
        var flow = reader.Flow;
        var outer = flow.HeadingLevel;
        flow.EndParagraph();
        flow.HeadingLevel = level;
        reader.ReadContent();
        flow.EndParagraph();
        flow.HeadingLevel = outer;
    }

    public static void ReadMarked(StorageReader reader, Marks marks) =>
        reader.ReadContent(reader.Style with { Marks = reader.Style.Marks | marks });

    /// <summary>
    /// Styles that have a meaning: struck, underlined, highlighted. The colour of letters is a look without one, is found on every
    /// page that was pasted from elsewhere, and Markdown has no form for it: it is left out, and not counted as lost.
    /// </summary>
    public static void ReadSpan(StorageReader reader)
    {
        // Content that nothing is said about follows by itself, as it does after any element that is seen through.
        if (Meaning(reader.RawAttribute("style")) is not Marks.None and var marks)
            ReadMarked(reader, marks);
    }

    /// <summary>A browser puts the quotation marks.</summary>
    public static void ReadShortQuote(StorageReader reader)
    {
        reader.Draft.AddText("“");
        reader.ReadContent();
        reader.Draft.AddText("”");
    }

    /// <summary>What an abbreviation stands for shows when somebody points at it.</summary>
    public static void ReadAbbreviation(StorageReader reader)
    {
        var title = reader.Attribute("title");
        reader.ReadContent();
        if (!string.IsNullOrWhiteSpace(title))
            reader.Draft.Add(new InlineRemark(title, reader.Style));
    }

    /// <summary>What a template tells its author to write; nobody else sees it.</summary>
    public static void ReadPlaceholder(StorageReader reader)
    {
        var words = reader.ReadText();
        if (!string.IsNullOrWhiteSpace(words))
            reader.Draft.Add(new InlineRemark(words.ReplaceLineEndings(" ").Trim(), reader.Style));
    }

    /// <summary>What a template will put here, by its name.</summary>
    public static void ReadVariable(StorageReader reader)
    {
        reader.Draft.AddText($"${reader.Attribute("at:name")}");
        reader.Skip();
    }

    public static void ReadQuote(StorageReader reader)
    {
        if (reader.ReadBlocks() is { Count: > 0 } content)
            reader.Flow.Add(new Quote(content));
    }

    public static void ReadPreformatted(StorageReader reader) =>
        reader.Flow.Add(new CodeBlock(reader.ReadText(), Language: null, Title: null));

    /// <summary>The term of a definition list; its definition is a paragraph like any other.</summary>
    public static void ReadTerm(StorageReader reader)
    {
        reader.Flow.EndParagraph();
        ReadMarked(reader, Marks.Strong);
        reader.Flow.EndParagraph();
    }

    /// <summary>Confluence writes dates as empty elements, and words into some that people pasted.</summary>
    public static void ReadTime(StorageReader reader)
    {
        var date = reader.Attribute("datetime");
        var words = reader.ReadText();
        reader.Flow.AddText(string.IsNullOrWhiteSpace(words) ? date : words, isLiteral: true, reader.Style);
    }

    private static Marks Meaning(ReadOnlySpan<char> style)
    {
        if (style.IsEmpty)
            return Marks.None;
        var line = InlineStyle.Find(style, "text-decoration");
        var marks = line.StartsWith("line-through") ? Marks.Strike : line.StartsWith("underline") ? Marks.Underline : Marks.None;
        return Colors.Background(InlineStyle.Background(style)) is null ? marks : marks | Marks.Highlight;
    }
}
