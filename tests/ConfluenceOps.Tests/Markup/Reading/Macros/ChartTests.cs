namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class ChartTests
{
    private const string Fish = "<table><tbody><tr><th>Fish</th><th>2004</th><th>2005</th></tr><tr><td>Herring</td><td>9,500</td><td>8,300</td></tr><tr><td>Tuna \"A\"</td><td>1500</td><td>-2.5</td></tr></tbody></table>";
    private static readonly string[] FishTable = ["table", "row", "  th: Fish", "  th: 2004", "  th: 2005", "row", "  td: Herring", "  td: 9,500", "  td: 8,300", "row", "  td: Tuna \"A\"", "  td: 1500", "  td: -2.5"];

    [Theory]
    [InlineData("bar", "bar")]
    [InlineData("line", "line")]
    [InlineData("area", "line")]
    public void A_chart_over_rows_is_drawn_beside_its_table(string type, string mark) =>
        Outline.Assert(Call.Rich("chart", Fish, ("type", type), ("title", "Sold"), ("xLabel", "Year"), ("yLabel", "Tons"), ("orientation", "horizontal")),
            [
                "code mermaid |xychart-beta horizontal", "|    title \"Sold\"", "|    x-axis \"Year\" [\"2004\", \"2005\"]", "|    y-axis \"Tons\"",
                $"|    {mark} [9500, 8300]", $"|    {mark} [1500, -2.5]", .. FishTable,
            ]);

    [Fact]
    public void A_chart_over_columns_turns_its_table() =>
        Outline.Assert(Call.Rich("chart", Fish, ("type", "bar"), ("dataOrientation", "vertical")),
            ["code mermaid |xychart-beta", "|    x-axis [\"Herring\", \"Tuna 'A'\"]", "|    bar [9500, 1500]", "|    bar [8300, -2.5]", .. FishTable]);

    [Fact]
    public void A_pie_has_one_series() =>
        Outline.Assert(Call.Rich("chart", "<table><tr><th></th><th>A</th><th>B</th></tr><tr><td>Share</td><td>20 %</td><td>80 %</td></tr></table>", ("title", "Shares")),
            "code mermaid |pie title Shares", "|    \"A\" : 20", "|    \"B\" : 80", "table", "row", "  th:", "  th: A", "  th: B", "row", "  td: Share", "  td: 20 %", "  td: 80 %");

    [Theory]
    [InlineData("gantt", "1")]
    [InlineData("bar", "many")]
    [InlineData("pie", "-1")]
    public void What_cannot_be_drawn_keeps_its_table_and_is_counted(string type, string value) =>
        Outline.AssertLoss(Call.Rich("chart", $"<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>{value}</td></tr></table>", ("type", type)), ["macro:chart"],
            $"<!-- macro chart: type={type} -->", "table", "row", "  th: a", "  th: b", "row", "  td: c", $"  td: {value}");

    [Fact]
    public void A_roadmap_is_a_list_of_lanes_and_their_bars() =>
        Outline.Assert(
            Call.Of("roadmap", "", ("timeline", "true"), ("title", "Plan%20B"), ("hash", "3f"), ("source",
                Uri.EscapeDataString("""{"title":"Plan B","lanes":[{"title":"Team","bars":[{"title":"Build","startDate":"2024-01-01 00:00:00","description":"first"},{"title":"Ship"}]},{"title":"Ops"}]}"""))),
            "{Strong: Plan B}", "list", "- ", "  Team", "  list", "  - ", "    Build, first, 2024-01-01 00:00:00", "  - ", "    Ship", "- ", "  Ops");

    [Fact]
    public void A_roadmap_that_cannot_be_read_is_counted() =>
        Outline.AssertLoss(Call.Of("roadmap", "", ("source", "{\"lanes\":[{\"title\":\"\\ud800\"}]}")), ["macro:roadmap"], "<!-- macro roadmap: source={\"lanes\":[{\"title\":\"\\ud800\"}]} -->");
}
