using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Documents.Sqlite.Upkeep;
using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>Catalogs that earlier versions made, opened by this one.</summary>
public sealed class CatalogUpgradeTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> EarlierSchemas => [.. Enumerable.Range(1, Migrations.Latest - 1)];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(EarlierSchemas))]
    public async Task Documents_are_listed_where_they_stood_with_what_hung_on_them(int schema)
    {
        await using var catalog = await OpenAsync(schema);

        var documents = await catalog.ListAsync();

        Assert.Equal(["Deploy", "Rollback", "東京"], documents.Select(document => document.Title));
        Assert.Equal(("ENG", DocumentSource.Confluence, "runbook"), (documents[0].Space, documents[0].Source, Assert.Single(documents[0].Tags)));
        Assert.Equal(("Deploy", true, 2), (Assert.Single(documents[1].Ancestors), documents[1].Edited, documents[1].Version));
        Assert.Equal("How to go back, edited.", await catalog.GetTextAsync(2, Cancel));
        Assert.Equal("How to go back.", await catalog.GetTextAsync(2, 1, Cancel));
        Assert.Equal(("ENG", 3), (await catalog.Imports.GetRunsAsync(new RunQuery(), Cancel)) is [var run] ? (run.Space, run.Added) : default);
    }

    [Theory, MemberData(nameof(EarlierSchemas))]
    public async Task Documents_are_found_by_words_labels_and_letters_that_no_earlier_index_knew(int schema)
    {
        await using var catalog = await OpenAsync(schema);

        Assert.Equal(["Deploy"], await catalog.FoundAsync("deploying services"));
        Assert.Equal(["Deploy"], await catalog.FoundAsync("tag:runbook"));
        Assert.Equal(["Rollback"], await catalog.FoundAsync("back edited"));
        Assert.Equal(["東京"], await catalog.FoundAsync("手順"));
        Assert.Equal(["Rollback"], await catalog.FoundAsync("rolback"));
        Assert.DoesNotContain(await new CatalogExamination(_folder.File, catalog.Files) { IsDeep = true }.RunAsync(Cancel), check => !check.Passed);
    }

    [Theory, MemberData(nameof(EarlierSchemas))]
    public async Task Documents_can_be_tagged_edited_imported_and_removed(int schema)
    {
        await using var catalog = await OpenAsync(schema);
        await catalog.Tags.MakeAsync(new TagDefinition("mine"), Cancel);

        await catalog.Tags.PutOnAsync("mine", [3], Cancel);
        await catalog.EditAsync(1, "Written here.");
        await catalog.ImportAsync(Sample.Page("103", "大阪", "奈良の手順", version: 2));
        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        await catalog.RemoveAsync(2, Cancel);

        Assert.Equal(["大阪"], await catalog.FoundAsync("tag:mine"));
        Assert.Equal(["大阪"], await catalog.FoundAsync("奈良"));
        Assert.Empty(await catalog.FoundAsync("京都"));
        Assert.Equal(["Deploy"], await catalog.FoundAsync("written"));
        Assert.Empty(await catalog.FoundAsync("back"));
    }

    [Theory, MemberData(nameof(EarlierSchemas))]
    public async Task An_edit_knows_what_it_began_from(int schema)
    {
        await using var catalog = await OpenAsync(schema);

        var sides = Assert.Single(await catalog.Imports.GetSidesAsync(new DocumentQuery { Ids = [2] }, Cancel));

        Assert.Equal((1, true, false), (sides.BaseVersion, sides.IsChangedHere, sides.IsChangedThere));
    }

    private async Task<SqliteCatalog> OpenAsync(int schema)
    {
        await OlderCatalog.MakeAsync(_folder.File, schema);
        return await _folder.OpenAsync();
    }
}
