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
}
