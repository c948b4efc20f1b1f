using System.Globalization;
using System.Text;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Charts, drawn anew from the table in the macro; the table stays beside them.</summary>
internal static class Charts
{
    public static void Add(Draft draft, Macro macro)
    {
        if (macro.Body is [Table table] && ChartData.Read(table, macro["dataOrientation"] is "vertical") is { } data && Draw(macro, data) is { } drawing)
            draft.Add(new CodeBlock(drawing, "mermaid", Title: null));
        else
            CountUndrawn(draft, macro);
        draft.Flow.AddRange(macro.Body);
    }

    /// <summary>Kinds that Mermaid does not know, and tables that are no numbers.</summary>
    private static void CountUndrawn(Draft draft, Macro macro)
    {
        draft.Losses.Add("macro", macro.Name);
        Bodies.AddSettings(draft, macro);
    }

    private static string? Draw(Macro macro, ChartData data) => macro["type"] switch
    {
        null or "pie" when data.Series is [var only] && only.TrueForAll(value => value > 0) => Pie(macro["title"], data.Categories, only),
        "bar" => Axes(macro, data, "bar"),
        "line" or "area" => Axes(macro, data, "line"),
        _ => null,
    };

    private static string Pie(string? title, List<string> categories, List<decimal> values)
    {
        var text = new StringBuilder("pie");
        if (title is not null)
            text.Append(" title ").Append(Bare(title));
        for (var i = 0; i < values.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\n    {Quoted(categories[i])} : {values[i]}");
        return text.ToString();
    }

    private static string Axes(Macro macro, ChartData data, string mark)
    {
        var text = new StringBuilder("xychart-beta");
        if (macro["orientation"] is "horizontal")
            text.Append(" horizontal");
        if (macro["title"] is { } title)
            text.Append("\n    title ").Append(Quoted(title));
        text.Append("\n    x-axis ");
        if (macro["xLabel"] is { } x)
            text.Append(Quoted(x)).Append(' ');
        text.Append('[').AppendJoin(", ", data.Categories.Select(Quoted)).Append(']');
        if (macro["yLabel"] is { } y)
            text.Append("\n    y-axis ").Append(Quoted(y));
        foreach (var series in data.Series)
            text.Append("\n    ").Append(mark).Append(" [").AppendJoin(", ", series.Select(value => value.ToString(CultureInfo.InvariantCulture))).Append(']');
        return text.ToString();
    }

    /// <summary>Mermaid has no way to write a quote within quotes.</summary>
    private static string Quoted(string words) => $"\"{Bare(words)}\"";

    private static string Bare(string words) => words.Replace('"', '\'').Replace(';', ',').Replace('#', ' ');
}
