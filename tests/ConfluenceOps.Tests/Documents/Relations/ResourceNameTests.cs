using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.Tests.Documents.Relations;

public class ResourceNameTests
{
    [Theory]
    [InlineData("table:warehouse.orders", null, "table:warehouse.orders")]
    [InlineData(" Table: Warehouse.Orders ", null, "table:Warehouse.Orders")]
    [InlineData("warehouse.orders", "Table", "table:warehouse.orders")]
    [InlineData("table:warehouse.orders", "TABLE", "table:warehouse.orders")]
    [InlineData("warehouse:orders", "Table", "table:warehouse:orders")]
    [InlineData("topic:kafka:orders", null, "topic:kafka:orders")]
    [InlineData("https://bi.acme.example/7?x=1", null, "url:https://bi.acme.example/7?x=1")]
    [InlineData("url:HTTPS://BI.acme.example", null, "url:https://bi.acme.example/")]
    [InlineData("https://bi.acme.example/7", "Dashboard", "dashboard:https://bi.acme.example/7")]
    public void Every_form_is_understood(string text, string? type, string name) => Assert.Equal(name, $"{ResourceName.Parse(text, type)}");

    [Theory]
    [InlineData("warehouse.orders", null, "does not say what type")]
    [InlineData("", null, "does not say what type")]
    [InlineData("table:", null, "names no resource")]
    [InlineData("table:a\nb", null, "names no resource")]
    [InlineData("table:orders", "Dashboard", "says another type than 'dashboard'")]
    [InlineData("orders", "a table", "is no type")]
    [InlineData("url:javascript:alert(1)", null, "is no web address")]
    [InlineData("url:https://", null, "is no web address")]
    public void What_names_nothing_is_refused(string text, string? type, string problem)
    {
        var refused = Assert.Throws<ResourceNotUnderstoodException>(() => ResourceName.Parse(text, type));

        Assert.Contains(problem, refused.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
