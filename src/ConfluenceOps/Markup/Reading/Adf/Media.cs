using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Pictures and files.</summary>
internal static class Media
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp"];

    /// <summary>A picture that stands alone, perhaps with words below it.</summary>
    public static void ReadSingle(AdfReader reader, Node single)
    {
        var width = single["widthType"u8] is "pixel" ? single.Number("width"u8) : null;
        IReadOnlyList<Inline> caption = [];
        foreach (var child in single.Content)
        {
            if (child.Type is "caption" && reader.ReadBlocks(child) is [Paragraph words])
                caption = words.Content;
        }
        reader.Draft.Flow.EndParagraph();
        foreach (var child in single.Content)
        {
            if (child.Type is not "media")
                continue;
            var style = MarkTable.Style(reader, child);
            if (Source(reader, child) is { } source)
                reader.Draft.Add(new Image(source, child["alt"u8] ?? NameOf(source), title: null, caption, style) { Width = width is 0 ? null : width });
        }
        reader.Draft.Flow.EndParagraph();
    }

    /// <summary>A file in a line or in a group: a picture is shown, any other file linked.</summary>
    public static void ReadFile(AdfReader reader, Node media)
    {
        if (Source(reader, media) is not { } source)
            return;
        var name = NameOf(source);
        if (media["type"u8] is "image" or "external" || Pictures.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            reader.Draft.Add(new Image(source, media["alt"u8] ?? name, title: null, [], MarkTable.Style(reader, media)));
        else
            LinkNames.Add(reader.Draft, new Link(source, anchor: null, title: null));
    }

    /// <summary>The name of the file that a node shows, as far as the document tells: the id is one of a store of files that no page names.</summary>
    public static string? FileName(Node media) =>
        media["type"u8] is "external" || media["url"u8] is not null ? null : media["__fileName"u8] ?? media["alt"u8];

    private static Resource? Source(AdfReader reader, Node media)
    {
        if (FileName(media) is { } name)
            return new AttachmentResource(new PageResource(SpaceKey: null, Title: null), name);
        if (media["url"u8] is { } url)
            return new UrlResource(url);
        reader.Draft.Losses.Add("media", "unnamed");
        reader.Draft.Add(new InlineRemark($"file {media["id"u8]}", reader.Draft.Style));
        return null;
    }

    private static string NameOf(Resource source) => source is AttachmentResource { FileName: var name } ? name : "";
}
