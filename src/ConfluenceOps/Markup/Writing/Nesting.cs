using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Which blocks stand inside of which.</summary>
internal static class Nesting
{
    public static IEnumerable<IReadOnlyList<Block>> Inside(Block block) => block switch
    {
        Quote quote => [quote.Content],
        Panel panel => [panel.Content],
        Expand expand => [expand.Content],
        Excerpt excerpt => [excerpt.Content],
        PageProperties properties => [properties.Content],
        ItemList list => list.Items.Select(item => item.Content),
        Table table => table.Rows.SelectMany(row => row.Cells, (_, cell) => cell.Content),
        _ => [],
    };

    /// <summary>All blocks of a kind, in the order in which they are read.</summary>
    public static IEnumerable<T> Find<T>(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is T found)
                yield return found;
            foreach (var inner in Inside(block).SelectMany(Find<T>))
                yield return inner;
        }
    }
}
