using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Lists of items, tasks and decisions.</summary>
internal static class Lists
{
    /// <summary>Leaves room to count on; Markdown allows nine digits.</summary>
    public const int HighestStart = 99_999_999;

    public static void Read(AdfReader reader, Node list, int? start)
    {
        var items = new List<Item>();
        foreach (var child in list.Content)
        {
            if (Mark(child) is { } mark)
                items.Add(new Item(reader.ReadBlocks(child), mark));
            else
                Attach(ReadHere(reader, child), items);
        }
        if (items.Count > 0)
            reader.Draft.Add(new ItemList(start, items));
    }

    /// <summary>Null for what is no item: most often a list of its own, which belongs to the item before.</summary>
    private static ItemMark? Mark(Node child) => child.Type switch
    {
        "listItem" => ItemMark.None,
        "taskItem" or "blockTaskItem" => child["state"u8] is "DONE" ? ItemMark.Done : ItemMark.ToDo,
        "decisionItem" => child["state"u8] is "DECIDED" ? ItemMark.Decided : ItemMark.Undecided,
        _ => null,
    };

    private static IReadOnlyList<Block> ReadHere(AdfReader reader, Node node)
    {
        var outer = reader.Draft.Divert();
        reader.ReadNode(node);
        return reader.Draft.Return(outer);
    }

    private static void Attach(IReadOnlyList<Block> blocks, List<Item> items)
    {
        if (blocks.Count == 0)
            return;
        if (items is not [.., var last])
            items.Add(new Item(blocks));
        else if (last.Content is List<Block> content)
            content.AddRange(blocks);
        else
            items[^1] = last with { Content = [.. last.Content, .. blocks] };
    }
}
