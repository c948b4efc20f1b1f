using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>What Cloud's editor knows and storage format does not: a node, and beside it a fallback that says the same in plain elements.</summary>
internal static class AdfExtension
{
    public static void Read(StorageReader reader)
    {
        IReadOnlyList<Block> content = [];
        IReadOnlyList<Block> fallback = [];
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:adf-node")
                content = ReadNode(reader);
            else if (reader.Name is "ac:adf-fallback")
                fallback = reader.ReadBlocks();
            else
                reader.ReadHere(reader.Style);
        }
        reader.Flow.AddRange(content is [Panel] || fallback.Count == 0 ? content : fallback);
    }

    private static List<Block> ReadNode(StorageReader reader)
    {
        var isPanel = reader.Attribute("type") is "panel";
        var kind = PanelKind.Plain;
        var content = new List<Block>();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:adf-attribute" && reader.Attribute("key") is "panel-type" or "panelType")
                kind = Kind(reader.ReadText());
            else if (reader.Name is "ac:adf-node")
                content.AddRange(ReadNode(reader));
            else
                content.AddRange(reader.ReadHere());
        }
        return isPanel && content.Count > 0 ? [new Panel(kind, Title: null, content)] : content;
    }

    private static PanelKind Kind(string type) => type switch
    {
        "info" => PanelKind.Info,
        "success" => PanelKind.Tip,
        "note" => PanelKind.Note,
        "warning" => PanelKind.Warning,
        "error" => PanelKind.Error,
        _ => PanelKind.Plain,
    };
}
