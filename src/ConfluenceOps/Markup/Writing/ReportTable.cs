using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A table of what pages say about themselves: a row a page, a column a property.</summary>
internal sealed class ReportTable(PropertiesReport report, PageWriter writer, Includes includes)
{
    /// <summary>Every page may name properties that no other one has, and every one of them would widen all rows.</summary>
    private const int MostColumns = 100;

    public IReadOnlyList<Block> Of(IReadOnlyList<ListedPage> pages)
    {
        if (pages.Count == 0)
            return [];
        var values = pages.Select(PropertiesOf).ToList();
        var names = report.Columns.Count > 0 ? report.Columns : [.. values.SelectMany(page => page.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostColumns)];
        var rows = new List<Row> { new([Head(report.FirstColumn), .. names.Select(Head)]) };
        for (var i = 0; i < pages.Count; i++)
            rows.Add(new Row([Value([new Paragraph([LiveParts.LinkTo(pages[i])])]), .. names.Select(name => Value(values[i].GetValueOrDefault(name, [])))]));
        return [new Table(rows)];
    }

    private Dictionary<string, IReadOnlyList<Block>> PropertiesOf(ListedPage page)
    {
        var properties = new Dictionary<string, IReadOnlyList<Block>>(StringComparer.OrdinalIgnoreCase);
        if (includes.Find(new PageResource(page.SpaceKey, page.Title), writer.Scope, report.Macro) is not { } found)
            return properties;
        var tables = Nesting.Find<PageProperties>(found.Blocks).Where(table => report.PropertiesId is null || table.Id == report.PropertiesId);
        writer.Within(found.Scope, tables, all =>
        {
            foreach (var (name, value) in all.SelectMany(table => PropertyTable.Find(table.Content)))
                properties.TryAdd(writer.Words(name), [.. writer.Import(value, found.Scope)]);
        });
        return properties;
    }

    private static Cell Head(string words) => new(IsHeader: true, Columns: 1, Rows: 1, words.Length == 0 ? [] : [new Paragraph([new Text(words, default)])]);

    private static Cell Value(IReadOnlyList<Block> content) => new(IsHeader: false, Columns: 1, Rows: 1, content);
}
