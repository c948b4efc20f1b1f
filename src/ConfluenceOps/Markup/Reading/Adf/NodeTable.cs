using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Macros;
using ConfluenceOps.Markup.Reading.Storage;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>What each node means. A new node is one line here and the method that reads it.</summary>
internal static class NodeTable
{
    /// <summary>Reads a node into the present flow; of a node that nobody reads, the content follows as if it stood outside.</summary>
    public static void Read(AdfReader reader, Node node)
    {
        switch (node.Type)
        {
            case "text":
                reader.Draft.Flow.AddText(node.Text, isLiteral: true, MarkTable.Style(reader, node));
                break;
            case "hardBreak":
                reader.Draft.Flow.Break(reader.Draft.Style);
                break;
            case "paragraph" or "layoutSection" or "layoutColumn" or "doc" or "caption" or "extensionFrame":
                ReadBoundary(reader, node);
                break;
            case "heading":
                ReadHeading(reader, node);
                break;
            case "rule":
                reader.Draft.Add(new Rule());
                break;
            case "blockquote":
                if (reader.ReadBlocks(node) is { Count: > 0 } quoted)
                    reader.Draft.Add(new Quote(quoted));
                break;
            case "codeBlock":
                reader.Draft.Add(new CodeBlock(Code(node), node["language"u8], Title: null));
                break;
            case "panel":
                ReadPanel(reader, node);
                break;
            case "expand" or "nestedExpand":
                reader.Draft.Add(new Expand(node["title"u8], reader.ReadBlocks(node)));
                break;

            case "bulletList":
                Lists.Read(reader, node, start: null);
                break;
            case "orderedList":
                Lists.Read(reader, node, Math.Min(node.Number("order"u8) ?? 1, Lists.HighestStart));
                break;
            case "taskList" or "decisionList":
                Lists.Read(reader, node, start: null);
                break;
            case "table":
                Tables.Read(reader, node);
                break;

            case "mediaSingle":
                Media.ReadSingle(reader, node);
                break;
            case "mediaGroup":
                ReadBoundary(reader, node);
                break;
            case "media" or "mediaInline":
                Media.ReadFile(reader, node);
                break;

            case "mention":
                Words.AddMention(reader, node);
                break;
            case "emoji":
                Emoji.Add(reader.Draft, node["text"u8], node["id"u8], name: null, node["shortName"u8]);
                break;
            case "date":
                Words.AddDate(reader, node);
                break;
            case "status":
                if (node["text"u8] is { } title)
                    reader.Draft.Add(new Status(title, StatusColors.Named(node["color"u8]), reader.Draft.Style));
                break;
            case "placeholder":
                if (node["text"u8] is { } hint)
                    reader.Draft.Add(new InlineRemark(hint, reader.Draft.Style));
                break;
            case "inlineCard" or "blockCard" or "embedCard":
                Words.AddCard(reader, node);
                break;
            case "confluenceJiraIssue":
                if (node["issueKey"u8] is { } key)
                    reader.Draft.Add(new Issue(key, reader.Draft.Style));
                break;

            case "extension" or "bodiedExtension" or "inlineExtension" or "multiBodiedExtension":
                Extension.Read(reader, node);
                break;
            case "confluenceUnsupportedBlock" or "confluenceUnsupportedInline" or "unsupportedBlock" or "unsupportedInline":
                ReadStorage(reader, node);
                break;
            default:
                ReadUnknown(reader, node);
                break;
        }
    }

    private static void ReadBoundary(AdfReader reader, Node node)
    {
        reader.Draft.Flow.EndParagraph();
        reader.ReadContent(node);
        reader.Draft.Flow.EndParagraph();
    }

    private static void ReadHeading(AdfReader reader, Node node)
    {
        var flow = reader.Draft.Flow;
        flow.EndParagraph();
        flow.HeadingLevel = Math.Clamp(node.Number("level"u8) ?? 1, 1, 6);
        reader.ReadContent(node);
        flow.EndParagraph();
        flow.HeadingLevel = null;
    }

    private static string Code(Node node)
    {
        var pieces = new List<string>();
        foreach (var piece in node.Content)
            pieces.Add(piece.Type is "hardBreak" ? "\n" : piece.Text);
        return string.Concat(pieces);
    }

    private static void ReadPanel(AdfReader reader, Node node)
    {
        if (reader.ReadBlocks(node) is { Count: > 0 } content)
            reader.Draft.Add(new Panel(Panels.Kind(node["panelType"u8]), Title: null, Panels.WithIcon(node["panelIconText"u8], content)));
    }

    /// <summary>What the editor cannot edit it keeps as the storage format that it came from.</summary>
    private static void ReadStorage(AdfReader reader, Node node)
    {
        if (node["cxhtml"u8] is { } storage)
            StorageReader.Read(storage, reader.Draft);
        else
            ReadUnknown(reader, node);
    }

    private static void ReadUnknown(AdfReader reader, Node node)
    {
        reader.Draft.Losses.Add("node", node.Type);
        reader.Draft.AddText(node.Text);
        reader.ReadContent(node);
    }
}
