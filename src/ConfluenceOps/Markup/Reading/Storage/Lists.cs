using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Lists and task lists.</summary>
internal static class Lists
{
    /// <summary>Leaves room to count on; Markdown allows nine digits.</summary>
    private const int HighestStart = 99_999_999;

    public static void ReadBulleted(StorageReader reader) => Read(reader, start: null, "li", ReadItem);

    public static void ReadNumbered(StorageReader reader)
    {
        var start = int.TryParse(reader.Attribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        Read(reader, Math.Min(start, HighestStart), "li", ReadItem);
    }

    public static void ReadTasks(StorageReader reader) => Read(reader, start: null, "ac:task", ReadTask);

    private static void Read(StorageReader reader, int? start, string itemName, Func<StorageReader, Item> readItem)
    {
        var items = new List<Item>();
        var strays = new List<Block>();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.Name.SequenceEqual(itemName))
            {
                strays.AddRange(reader.ReadHere());
                continue;
            }
            Attach(strays, items);
            items.Add(readItem(reader));
        }
        Attach(strays, items);
        if (items.Count > 0)
            reader.Flow.Add(new ItemList(start, items));
    }

    /// <summary>What stands between items belongs to the one before: most often it is a list of its own.</summary>
    private static void Attach(List<Block> strays, List<Item> items)
    {
        if (strays.Count == 0)
            return;
        if (items is [.., var last])
            items[^1] = last with { Content = [.. last.Content, .. strays] };
        else
            items.Add(new Item([.. strays]));
        strays.Clear();
    }

    private static Item ReadItem(StorageReader reader) => new(reader.ReadBlocks());

    private static Item ReadTask(StorageReader reader)
    {
        var done = false;
        var content = new List<Block>();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:task-status")
                done = reader.ReadText().AsSpan().Trim() is "complete";
            else if (reader.Name is "ac:task-body")
                content.AddRange(reader.ReadBlocks());
            else
                content.AddRange(reader.ReadHere());
        }
        return new Item(content, done ? ItemMark.Done : ItemMark.ToDo);
    }
}
