using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Pictures.</summary>
internal static class Images
{
    public static void ReadImg(StorageReader reader)
    {
        if (reader.Attribute("src") is { Length: > 0 } url)
            reader.Flow.Add(new Image(new UrlResource(url), reader.Attribute("alt") ?? "", reader.Attribute("title"), [], reader.Style));
    }

    public static void ReadImage(StorageReader reader)
    {
        var alternative = reader.Attribute("ac:alt");
        var title = reader.Attribute("ac:title");
        Resource? source = null;
        IReadOnlyList<Block> caption = [];
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name.StartsWith("ri:"))
                source = Resources.Read(reader) ?? source;
            else if (reader.Name is "ac:caption")
                caption = reader.ReadBlocks();
            else
                reader.ReadHere(reader.Style);
        }
        if (source is null)
            reader.Flow.AddRange(caption);
        else if (caption is [Paragraph { Content: var line }])
            AddFigure(reader, new Image(source, alternative ?? FileName(source), title, line, reader.Style));
        else
            Add(reader, new Image(source, alternative ?? FileName(source), title, [], reader.Style), caption);
    }

    private static void Add(StorageReader reader, Image image, IReadOnlyList<Block> caption)
    {
        reader.Flow.Add(image);
        reader.Flow.AddRange(caption);
    }

    /// <summary>A picture with a caption stands alone, or what follows would read as more of the caption.</summary>
    private static void AddFigure(StorageReader reader, Image image)
    {
        reader.Flow.EndParagraph();
        reader.Flow.Add(image);
        reader.Flow.EndParagraph();
    }

    /// <summary>A picture without a description is still found by its file's name.</summary>
    private static string FileName(Resource source) => source is AttachmentResource { FileName: var name } ? name : "";
}
