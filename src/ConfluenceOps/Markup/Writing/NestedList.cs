using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Turns entries that say how deep they stand into lists within lists.</summary>
internal static class NestedList
{
    /// <summary>What stands deeper is shown as if it stood here.</summary>
    private const int Deepest = 20;

    /// <returns>No list where there are no entries: an empty one is none.</returns>
    public static IReadOnlyList<Block> Of(IReadOnlyList<(int Level, Inline Words)> entries)
    {
        var next = 0;
        return entries.Count == 0 ? [] : [Read(entries, ref next, above: int.MinValue, depth: 1)];
    }

    private static ItemList Read(IReadOnlyList<(int Level, Inline Words)> entries, ref int next, int above, int depth)
    {
        var items = new List<Item>();
        while (next < entries.Count && entries[next].Level > above)
        {
            var (level, words) = entries[next++];
            var paragraph = new Paragraph([words]);
            var isParent = depth < Deepest && next < entries.Count && entries[next].Level > level;
            items.Add(new Item(isParent ? [paragraph, Read(entries, ref next, level, depth + 1)] : [paragraph]));
        }
        return new ItemList(Start: null, items);
    }
}
