using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Pictures.</summary>
internal static class Images
{
    public static void ReadImg(StorageReader reader)
    {
        if (reader.Attribute("src") is { Length: > 0 } url)
            reader.Flow.Add(new Image(new UrlResource(url), reader.Attribute("alt") ?? "", reader.Attribute("title"), [], reader.Style) { Width = Number(reader.RawAttribute("width")) });
    }

    public static void ReadImage(StorageReader reader)
    {
        var alternative = reader.Attribute("ac:alt");
        var title = reader.Attribute("ac:title");
        var width = Width(reader);
        var style = reader.Attribute("ac:href") is { Length: > 0 } url ? reader.Style with { Link = new Link(new UrlResource(url), null, null) } : reader.Style;
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
            AddFigure(reader, new Image(source, alternative ?? FileName(source), title, line, style) { Width = width });
        else
            Add(reader, new Image(source, alternative ?? FileName(source), title, [], style) { Width = width }, caption);
    }

    /// <summary>The width that somebody chose; Cloud also writes the one that the picture has anyway.</summary>
    private static int? Width(StorageReader reader)
    {
        var width = reader.RawAttribute("ac:width");
        var isChosen = reader.RawAttribute("ac:custom-width") is not "false" && !width.SequenceEqual(reader.RawAttribute("ac:original-width"));
        return isChosen ? Number(width) : null;
    }

    private static int? Number(ReadOnlySpan<char> pixels)
    {
        if (pixels.EndsWith("px"))
            pixels = pixels[..^"px".Length];
        return int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
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
