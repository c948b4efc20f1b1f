using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>Searches among documents that people have filed, tagged and related.</summary>
public sealed class MarkedSearchTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deploy collection:Wiki", "One|Two")]
    [InlineData("deploy collection:guides", "Two")]
    [InlineData("deploy collection:G*", "Two")]
    [InlineData("deploy -collection:Guides", "One|Three")]
    [InlineData("deploy -collection:Wiki", "Three")]
    [InlineData("deploy collection:Wiki collection:Guides", "Two")]
    [InlineData("deploy collection:nowhere", "")]
    [InlineData("deploy tag:Über", "Three")]
    [InlineData("deploy tag:über", "Three")]
    [InlineData("deploy -tag:ÜBER", "One|Two")]
    [InlineData("collection:Wiki", "One|Two")]
    public async Task Collections_and_tags_of_ones_own_are_conditions(string typed, string expected)
    {
        await using var catalog = await MarkedAsync();

        Assert.Equal(expected, string.Join('|', (await catalog.FoundAsync(typed)).Order().OrderBy(title => Array.IndexOf(["One", "Two", "Three"], title))));
    }

    [Fact]
    public async Task Documents_about_a_resource_are_found_and_all_tags_are_counted()
    {
        await using var catalog = await MarkedAsync();

        var about = new SearchQuery("deploy", []) { Resources = [ResourceName.Parse("table:Warehouse.Orders")] };
        var counts = await catalog.CountAsync(new SearchQuery("deploy", []), [SearchFacet.Tag], Cancel);

        Assert.Equal(["Two"], (await catalog.FindAsync(about, Cancel)).Select(hit => hit.Title));
        Assert.Equal([("runbook", 2L), ("Über", 1L)], counts.Select(count => (count.Value, count.Count)));
    }

    private async Task<ICatalog> MarkedAsync()
    {
        var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "One", "Deploy one.", labels: ["runbook"]), Sample.Page("2", "Two", "Deploy two.", labels: ["runbook"]), Sample.Page("3", "Three", "Deploy three."));
        var ids = (await catalog.ListAsync()).ToDictionary(document => document.Title, document => document.Id);
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "Wiki" }, "Ann", Cancel);
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "Guides", Parent = "Wiki" }, "Ann", Cancel);
        await catalog.Collections.PutAsync("Wiki", [ids["One"]], null, Cancel);
        await catalog.Collections.PutAsync("Guides", [ids["Two"]], null, Cancel);
        await catalog.Tags.MakeAsync(new TagDefinition("Über"), Cancel);
        await catalog.Tags.PutOnAsync("Über", [ids["Three"]], Cancel);
        await catalog.Relations.MakeAsync(ResourceName.Parse("table:warehouse.orders"), new ResourceDetails(), Cancel);
        await catalog.Relations.RelateAsync(ResourceName.Parse("table:warehouse.orders"), [ids["Two"]], Cancel);
        return catalog;
    }
}
