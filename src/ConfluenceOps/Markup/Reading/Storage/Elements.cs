using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>What each element means. A new element is one line here and the method that reads it.</summary>
internal static class Elements
{
    /// <summary>Reads the element that was just begun; of an element that nobody reads, the content follows as if it stood outside.</summary>
    public static void Read(StorageReader reader, ReadOnlySpan<char> name)
    {
        if (Find(name) is { } read)
            read(reader);
        else if (!TrySeeThrough(reader, name))
            reader.Losses.Add("element", name);
    }

    /// <summary>Takes the content of an element that stands too deep as if it stood outside.</summary>
    public static void ReadTooDeep(StorageReader reader, ReadOnlySpan<char> name)
    {
        if (!TrySeeThrough(reader, name) || Find(name) is not null)
            reader.Losses.Add("depth", name);
    }

    /// <summary>Called at the end of an element that was seen through.</summary>
    public static void Leave(StorageReader reader, ReadOnlySpan<char> name)
    {
        if (IsBoundary(name))
            reader.Flow.EndParagraph();
    }

    private static Action<StorageReader>? Find(ReadOnlySpan<char> name) => name switch
    {
        "h1" => static reader => Texts.ReadHeading(reader, 1),
        "h2" => static reader => Texts.ReadHeading(reader, 2),
        "h3" => static reader => Texts.ReadHeading(reader, 3),
        "h4" => static reader => Texts.ReadHeading(reader, 4),
        "h5" => static reader => Texts.ReadHeading(reader, 5),
        "h6" => static reader => Texts.ReadHeading(reader, 6),
        "hr" => static reader => reader.Flow.Add(new Rule()),
        "pre" => Texts.ReadPreformatted,
        "blockquote" => Texts.ReadQuote,
        "dt" => Texts.ReadTerm,

        "strong" or "b" => static reader => Texts.ReadMarked(reader, Marks.Strong),
        "em" or "i" or "cite" or "dfn" or "var" => static reader => Texts.ReadMarked(reader, Marks.Emphasis),
        "u" or "ins" => static reader => Texts.ReadMarked(reader, Marks.Underline),
        "s" or "del" or "strike" => static reader => Texts.ReadMarked(reader, Marks.Strike),
        "sub" => static reader => Texts.ReadMarked(reader, Marks.Subscript),
        "sup" => static reader => Texts.ReadMarked(reader, Marks.Superscript),
        "code" or "tt" or "kbd" or "samp" => static reader => Texts.ReadMarked(reader, Marks.Code),
        "mark" => static reader => Texts.ReadMarked(reader, Marks.Highlight),
        "span" => Texts.ReadSpan,
        "q" => Texts.ReadShortQuote,
        "abbr" or "acronym" => Texts.ReadAbbreviation,
        "time" => Texts.ReadTime,
        "ac:placeholder" => Texts.ReadPlaceholder,
        "at:var" => Texts.ReadVariable,

        "ul" => Lists.ReadBulleted,
        "ol" => Lists.ReadNumbered,
        "ac:task-list" => Lists.ReadTasks,
        "table" => Tables.Read,

        "a" => Links.ReadAnchorElement,
        "ac:link" => Links.ReadLink,
        "img" => Images.ReadImg,
        "iframe" => Links.ReadFrame,
        "ac:image" => Images.ReadImage,
        "ac:emoticon" => Emoticons.Read,

        "ac:structured-macro" or "ac:macro" => MacroElement.Read,
        "ac:adf-extension" => AdfExtension.Read,
        "ac:adf-node" => static reader => AdfNode.Read(reader).AddTo(reader.Draft),
        _ => null,
    };

    /// <summary>Ignores an element but for the lines that it ends and the words that it hides; false when it may mean more than that.</summary>
    private static bool TrySeeThrough(StorageReader reader, ReadOnlySpan<char> name)
    {
        if (IsBoundary(name))
            reader.Flow.EndParagraph();
        else if (name is "br")
            reader.Flow.Break(reader.Style);
        else if (IsHidden(name))
            reader.Skip();
        else
            return IsPlain(name);
        return true;
    }

    /// <summary>Stands on lines of its own and means nothing else.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> name) => name is
        "p" or "div" or "ac:layout" or "ac:layout-section" or "ac:layout-cell" or "ac:rich-text-body" or "ac:adf-content"
        or "section" or "article" or "header" or "footer" or "main" or "nav" or "aside" or "figure" or "figcaption" or "ac:caption" or "center" or "address" or "dl" or "dd" or "li" or "tr" or "td" or "th" or "caption"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "table" or "ac:task" or "ac:task-list";

    /// <summary>A look, a comment's place, a part of something that is read elsewhere.</summary>
    private static bool IsPlain(ReadOnlySpan<char> name) => name is
        "ac:inline-comment-marker" or "font" or "small" or "big" or "label" or "bdi" or "bdo" or "wbr" or "tbody" or "thead" or "tfoot" or "ac:task-body" or "ac:link-body" or "ac:plain-text-link-body";

    /// <summary>Not shown by Confluence either.</summary>
    private static bool IsHidden(ReadOnlySpan<char> name) => name is
        "ac:parameter" or "ac:default-parameter" or "ac:task-id" or "ac:task-uuid" or "ac:task-status"
        or "ac:adf-attribute" or "ac:adf-parameter" or "ac:adf-mark" or "ac:adf-fragment-mark" or "at:declarations" or "colgroup" or "col" or "style" or "script" or "head" or "title";
}
