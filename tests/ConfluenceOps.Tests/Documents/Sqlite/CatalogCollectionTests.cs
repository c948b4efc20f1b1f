using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Collections;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogCollectionTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Collections_are_listed_from_the_top_down_in_their_order()
    {
        await using var catalog = await _folder.OpenAsync();
        foreach (var (name, parent, position) in new[] { ("Wiki", "", 0), ("Night", "", 0), ("Handbooks", "wiki", 0), ("Guides", "Wiki", 1), ("First", "", 1) })
            await catalog.Collections.AddAsync(new CollectionDraft { Name = name, Parent = parent, Position = position == 0 ? null : position }, "Ann", Cancel);

        Assert.Equal(["First", "Wiki", "Wiki/Guides", "Wiki/Handbooks", "Night"], (await catalog.Collections.ListAsync(Cancel)).Select(one => one.Path));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_whatever_its_capitals()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "Night" }, "Ann", Cancel);
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "Day" }, "Ann", Cancel);

        await Assert.ThrowsAsync<CollectionNameTakenException>(() => catalog.Collections.AddAsync(new CollectionDraft { Name = "NIGHT" }, "Ann", Cancel));
        await Assert.ThrowsAsync<CollectionNameTakenException>(() => catalog.Collections.ChangeAsync("day", new CollectionDraft { Name = "night" }, Cancel));
        Assert.Equal("NIGHT", (await catalog.Collections.ChangeAsync("night", new CollectionDraft { Name = "NIGHT" }, Cancel)).Collection);
    }

    [Theory]
    [InlineData(""), InlineData("  "), InlineData("a/b"), InlineData("a*"), InlineData("a\u001b[31m")]
    public async Task What_nobody_could_type_is_no_name(string name)
    {
        await using var catalog = await _folder.OpenAsync();

        await Assert.ThrowsAsync<CollectionNameException>(() => catalog.Collections.AddAsync(new CollectionDraft { Name = name }, "Ann", Cancel));
    }

    [Fact]
    public async Task No_collection_goes_into_itself_at_any_depth()
    {
        await using var catalog = await NestedAsync();

        var error = await Assert.ThrowsAsync<CollectionCircleException>(() => catalog.Collections.ChangeAsync("A", new CollectionDraft { Parent = "C" }, Cancel));

        Assert.Contains("'A' cannot go into 'C'", error.Happened, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CollectionCircleException>(() => catalog.Collections.ChangeAsync("A", new CollectionDraft { Parent = "a" }, Cancel));
    }

    [Fact]
    public async Task What_was_in_a_collection_that_goes_moves_up_and_its_documents_stay()
    {
        await using var catalog = await NestedAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"));
        var id = (await catalog.ListAsync())[0].Id;
        await catalog.Collections.PutAsync("B", [id], null, Cancel);

        await catalog.Collections.RemoveAsync("B", Cancel);

        Assert.Equal(["A", "A/C"], (await catalog.Collections.ListAsync(Cancel)).Select(one => one.Path));
        Assert.Empty((await catalog.GetDocumentAsync(id, Cancel)).Collections);
    }

    [Fact]
    public async Task Documents_come_in_the_order_in_which_they_were_put_and_those_of_inner_collections_follow()
    {
        await using var catalog = await NestedAsync();
        var ids = await ImportedAsync(catalog, 6);
        await catalog.Collections.PutAsync("B", [ids[4]], null, Cancel);
        await catalog.Collections.PutAsync("A", [ids[3], ids[0], ids[2]], null, Cancel);

        await catalog.Collections.PutAsync("A", [ids[2], ids[5]], position: 2, Cancel);

        Assert.Equal(["Page 3", "Page 2", "Page 5", "Page 0", "Page 4"], await catalog.TitlesAsync(new DocumentQuery { Collections = ["a"] }));
        Assert.Equal(["A"], (await catalog.GetDocumentAsync(ids[2], Cancel)).Collections);
    }

    [Fact]
    public async Task A_document_can_be_in_several_collections_and_stays_where_it_is_when_it_is_put_again()
    {
        await using var catalog = await NestedAsync();
        var ids = await ImportedAsync(catalog, 2);
        await catalog.Collections.PutAsync("A", ids, null, Cancel);
        await catalog.Collections.PutAsync("C", [ids[0]], null, Cancel);

        var again = await catalog.Collections.PutAsync("A", [ids[0], 999], null, Cancel);

        Assert.Equal((0, 999L), (again.Changed, Assert.Single(again.NotFound)));
        Assert.Equal(["A", "C"], (await catalog.GetDocumentAsync(ids[0], Cancel)).Collections);
        Assert.Equal(["Page 0", "Page 1"], await catalog.TitlesAsync(new DocumentQuery { Collections = ["A"] }));
    }

    [Fact]
    public async Task Filed_documents_are_found_by_other_conditions_too_and_not_in_the_trash()
    {
        await using var catalog = await NestedAsync();
        var ids = await ImportedAsync(catalog, 3);
        await catalog.Collections.PutAsync("A", ids, null, Cancel);
        await catalog.Imports.RemoveAsync(await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel), new Dictionary<string, GoneReason> { ["101"] = GoneReason.Deleted }, Cancel);

        Assert.Equal(["Page 2"], await catalog.TitlesAsync(new DocumentQuery { Collections = ["A"], Titles = ["*2"] }));
        Assert.Equal(["Page 0", "Page 2"], await catalog.TitlesAsync(new DocumentQuery { Collections = ["A"] }));
        Assert.Equal(2, (await catalog.Collections.GetAsync("A", Cancel)).Documents);
        Assert.Equal(1, (await catalog.Collections.TakeOutAsync("A", [ids[2], 999], Cancel)).Changed);
        Assert.Empty(await catalog.TitlesAsync(new DocumentQuery { Collections = ["C"] }));
    }

    [Fact]
    public async Task An_import_leaves_documents_in_their_collections()
    {
        await using var catalog = await NestedAsync();
        var ids = await ImportedAsync(catalog, 1);
        await catalog.Collections.PutAsync("A", ids, null, Cancel);

        await catalog.ImportAsync(Sample.Page("100", "Renamed", "Other text.", version: 2));

        Assert.Equal(["Renamed"], await catalog.TitlesAsync(new DocumentQuery { Collections = ["A"] }));
    }

    private async Task<ICatalog> NestedAsync()
    {
        var catalog = await _folder.OpenAsync();
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "A" }, "Ann", Cancel);
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "B", Parent = "A" }, "Ann", Cancel);
        await catalog.Collections.AddAsync(new CollectionDraft { Name = "C", Parent = "B" }, "Ann", Cancel);
        return catalog;
    }

    private static async Task<long[]> ImportedAsync(ICatalog catalog, int count)
    {
        await catalog.ImportAsync([.. Enumerable.Range(0, count).Select(number => Sample.Page($"{100 + number}", $"Page {number}", $"Text {number}."))]);
        return [.. (await catalog.ListAsync()).OrderBy(document => document.PageId, StringComparer.Ordinal).Select(document => document.Id)];
    }
}
