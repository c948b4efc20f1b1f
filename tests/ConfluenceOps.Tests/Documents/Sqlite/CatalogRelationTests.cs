using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogRelationTests : IAsyncLifetime
{
    private static readonly ResourceName Orders = ResourceName.Parse("table:warehouse.orders");
    private static readonly ResourceName Sales = ResourceName.Parse("dashboard:sales");

    private readonly CatalogFolder _folder = new();
    private SqliteCatalog _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _catalog = await _folder.OpenAsync();
        await _catalog.ImportAsync(Sample.Page("1", "Home"), Sample.Page("2", "Orders"), Sample.Page("3", "Sales"));
        await _catalog.Relations.MakeAsync(Orders, new ResourceDetails("data", "One row an order"), Cancel);
        await _catalog.Relations.MakeAsync(Sales, new ResourceDetails(Url: "https://bi.acme.example/sales"), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Relations_are_listed_from_both_ends()
    {
        var (home, orders) = (await IdAsync("Home"), await IdAsync("Orders"));
        await _catalog.Relations.RelateAsync(Orders, [home, orders], Cancel);
        await _catalog.Relations.RelateAsync(ResourceName.Parse("Dashboard:Sales"), [home], Cancel);

        Assert.Equal(["Home", "Orders"], await TitlesAsync(new RelationQuery { Resources = [ResourceName.Parse("TABLE:warehouse.Orders")] }));
        var about = await _catalog.Relations.ListAsync(new RelationQuery { Documents = [home] }, Cancel);
        Assert.Equal(["dashboard:sales", "table:warehouse.orders"], about.Select(relation => relation.Resource));
        Assert.Equal((home, "Home", "ENG", "data"), (about[1].DocumentId, about[1].Title, about[1].Space, about[1].Owner));
        Assert.Equal(3, (await _catalog.Relations.ListAsync(new RelationQuery(), Cancel)).Count);
        Assert.Equal([1, 2], (await _catalog.Relations.ListResourcesAsync(Cancel)).Select(resource => resource.Documents));
    }

    [Fact]
    public async Task A_relation_says_where_its_document_comes_from()
    {
        var written = await _catalog.WriteAsync(new DocumentDraft { Title = "Written" }, "Ann", Cancel);
        await _catalog.Relations.RelateAsync(Orders, [await IdAsync("Home"), written.Id], Cancel);

        Assert.Equal(
            [("Home", DocumentSource.Confluence), ("Written", DocumentSource.Catalog)],
            (await _catalog.Relations.ListAsync(new RelationQuery { Resources = [Orders] }, Cancel)).Select(relation => (relation.Title, relation.Source)));
    }

    [Fact]
    public async Task Documents_are_found_by_what_they_are_about()
    {
        await _catalog.Relations.RelateAsync(Orders, [await IdAsync("Home"), await IdAsync("Orders")], Cancel);
        await _catalog.Relations.RelateAsync(Sales, [await IdAsync("Home")], Cancel);

        Assert.Equal(["Home", "Orders"], await _catalog.TitlesAsync(new DocumentQuery { Resources = [Orders] }));
        Assert.Equal(["Home"], await _catalog.TitlesAsync(new DocumentQuery { Resources = [Orders, Sales] }));
        Assert.Equal(3, (await _catalog.ListAsync(new DocumentQuery { Source = DocumentSource.Confluence })).Count);
        Assert.Empty(await _catalog.ListAsync(new DocumentQuery { Source = DocumentSource.Catalog }));
    }

    [Fact]
    public async Task An_import_leaves_relations_and_a_deleted_resource_takes_its_own_along()
    {
        var home = await IdAsync("Home");
        await _catalog.Relations.RelateAsync(Orders, [home], Cancel);
        await _catalog.Relations.RelateAsync(Sales, [home], Cancel);
        await _catalog.ImportAsync(Sample.Page("1", "Home, sweet home", version: 2));
        Assert.Equal(["Home, sweet home"], await TitlesAsync(new RelationQuery { Resources = [Sales] }));

        await _catalog.Relations.DeleteAsync(Sales, Cancel);

        Assert.Equal(["table:warehouse.orders"], (await _catalog.Relations.ListAsync(new RelationQuery { Documents = [home] }, Cancel)).Select(relation => relation.Resource));
    }

    [Fact]
    public async Task Relations_come_and_go_for_the_documents_that_are_there()
    {
        var home = await IdAsync("Home");
        var state = await _catalog.GetStateAsync(Cancel);

        var related = await _catalog.Relations.RelateAsync(Orders, [home, 999], Cancel);
        var unrelated = await _catalog.Relations.UnrelateAsync(Orders, [home, 999], Cancel);

        Assert.Equal((1, 1), (related.Changed, unrelated.Changed));
        Assert.Equal([999, 999], related.NotFound.Concat(unrelated.NotFound));
        Assert.Empty(await _catalog.Relations.ListAsync(new RelationQuery(), Cancel));
        Assert.Equal(state.Changes + 2, (await _catalog.GetStateAsync(Cancel)).Changes);
    }

    [Fact]
    public async Task What_is_said_about_a_resource_changes_piece_by_piece()
    {
        var changed = await _catalog.Relations.ChangeAsync(Orders, new ResourceDetails(Owner: "finance", Description: ""), Cancel);

        Assert.Equal(("finance", null, null), (changed.Owner, changed.Description, changed.Url));
        Assert.Equal(new Uri("https://bi.acme.example/sales"), (await _catalog.Relations.ListResourcesAsync(Cancel))[0].Url);
    }

    [Fact]
    public async Task Bad_input_is_refused()
    {
        var unknown = ResourceName.Parse("metric:nothing");

        await Assert.ThrowsAsync<ResourceTakenException>(() => _catalog.Relations.MakeAsync(ResourceName.Parse("Table:Warehouse.ORDERS"), new ResourceDetails(), Cancel));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _catalog.Relations.RelateAsync(unknown, [1], Cancel));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _catalog.Relations.UnrelateAsync(unknown, [1], Cancel));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _catalog.Relations.DeleteAsync(unknown, Cancel));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _catalog.Relations.ListAsync(new RelationQuery { Resources = [unknown] }, Cancel));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => _catalog.Relations.ListAsync(new RelationQuery { Documents = [999] }, Cancel));
        await Assert.ThrowsAsync<ResourceNotUnderstoodException>(() => _catalog.Relations.ChangeAsync(Sales, new ResourceDetails(Url: "javascript:alert(1)"), Cancel));
    }

    private async Task<long> IdAsync(string title) => (await _catalog.ListAsync(new DocumentQuery { Titles = [title] })).Single().Id;

    private async Task<string[]> TitlesAsync(RelationQuery query) =>
        [.. (await _catalog.Relations.ListAsync(query, Cancel)).Select(relation => relation.Title)];
}
