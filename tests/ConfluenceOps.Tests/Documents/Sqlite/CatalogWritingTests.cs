using ConfluenceOps.Documents;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>Documents that are written, moved and thrown away here.</summary>
public sealed class CatalogWritingTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_that_is_written_here_belongs_to_a_space_of_the_catalog_and_is_found()
    {
        await using var catalog = await _folder.OpenAsync();

        var written = await WriteAsync(catalog, "Postmortem template", "What happened.");

        Assert.Equal(
            ("LOCAL", DocumentSource.Catalog, null, false, 1, "Ann"),
            (written.Space, written.Source, written.PageId, written.ReadOnly, written.Version, written.Author));
        Assert.Equal(["Postmortem template"], await catalog.FoundAsync("happened"));
        Assert.Equal(SourceOfTruth.Catalog, Assert.Single(await catalog.Imports.GetSpacesAsync(Cancel)).SourceOfTruth);
    }

    [Fact]
    public async Task Documents_stand_where_they_were_put_under_others_and_among_each_other()
    {
        await using var catalog = await _folder.OpenAsync();
        var top = await WriteAsync(catalog, "Top");
        foreach (var (title, position) in new[] { ("B", 0), ("C", 0), ("A", 1) })
            await catalog.WriteAsync(new DocumentDraft { Title = title, Place = new DocumentPlace(top.Id, position == 0 ? null : position) }, "Ann", Cancel);

        Assert.Equal(["Top", "A", "B", "C"], await catalog.TitlesAsync());
        var c = (await catalog.ListAsync()).Single(document => document.Title == "C");
        Assert.Equal(["Top"], c.Ancestors);

        await catalog.MoveAsync(c.Id, new DocumentPlace(null, 1), Cancel);

        Assert.Equal(["C", "Top", "A", "B"], await catalog.TitlesAsync());
        Assert.Empty((await catalog.GetDocumentAsync(c.Id, Cancel)).Ancestors);
    }

    [Fact]
    public async Task A_title_is_taken_once_a_space()
    {
        await using var catalog = await _folder.OpenAsync();
        var first = await WriteAsync(catalog, "Same");

        await Assert.ThrowsAsync<DocumentTitleException>(() => WriteAsync(catalog, "SAME"));
        Assert.Equal("NOTES", (await catalog.WriteAsync(new DocumentDraft { Title = "Same", Space = "NOTES" }, "Ann", Cancel)).Space);

        await catalog.RemoveAsync(first.Id, Cancel);
        await WriteAsync(catalog, "Same");
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("a\nb")]
    public async Task What_cannot_be_shown_on_a_line_is_no_title(string title)
    {
        await using var catalog = await _folder.OpenAsync();

        await Assert.ThrowsAsync<DocumentTitleException>(() => WriteAsync(catalog, title));
    }

    [Fact]
    public async Task Nothing_is_written_moved_or_removed_where_Confluence_wins()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two"));
        var one = (await catalog.ListAsync())[0];

        await Assert.ThrowsAsync<SpaceOfConfluenceException>(() => catalog.WriteAsync(new DocumentDraft { Title = "Mine", Space = "eng" }, "Ann", Cancel));
        await Assert.ThrowsAsync<SpaceOfConfluenceException>(() => catalog.WriteAsync(new DocumentDraft { Title = "Mine", Place = new DocumentPlace(one.Id, null) }, "Ann", Cancel));
        await Assert.ThrowsAsync<DocumentReadOnlyException>(() => catalog.MoveAsync(one.Id, default, Cancel));
        await Assert.ThrowsAsync<DocumentReadOnlyException>(() => catalog.RemoveAsync(one.Id, Cancel));

        await catalog.SetReadOnlyAsync(one.Id, false, Cancel);
        await Assert.ThrowsAsync<SpaceOfConfluenceException>(() => catalog.MoveAsync(one.Id, default, Cancel));
        await Assert.ThrowsAsync<SpaceOfConfluenceException>(() => catalog.RemoveAsync(one.Id, Cancel));
        Assert.Equal(["One", "Two"], await catalog.TitlesAsync());
    }

    [Fact]
    public async Task Where_the_catalog_wins_pages_can_be_arranged_until_Confluence_wins_again()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two", parent: "1"), Sample.Page("3", "Three", parent: "2"));
        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        var three = (await catalog.ListAsync()).Single(document => document.Title == "Three");

        await catalog.MoveAsync(three.Id, new DocumentPlace(null, 1), Cancel);
        Assert.Equal(["Three", "One", "Two"], await catalog.TitlesAsync());

        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Confluence, Cancel);
        Assert.Equal(["One", "Two"], (await catalog.GetDocumentAsync(three.Id, Cancel)).Ancestors);
    }

    [Fact]
    public async Task No_document_hangs_under_itself_and_no_page_under_a_document_of_another_space()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two", parent: "1"));
        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        var (one, two) = ((await catalog.ListAsync())[0], (await catalog.ListAsync())[1]);
        var written = await WriteAsync(catalog, "Written");

        await Assert.ThrowsAsync<DocumentPlaceException>(() => catalog.MoveAsync(one.Id, new DocumentPlace(two.Id, null), Cancel));
        await Assert.ThrowsAsync<DocumentPlaceException>(() => catalog.MoveAsync(one.Id, new DocumentPlace(one.Id, null), Cancel));
        await Assert.ThrowsAsync<DocumentPlaceException>(() => catalog.MoveAsync(one.Id, new DocumentPlace(written.Id, null), Cancel));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => catalog.MoveAsync(one.Id, new DocumentPlace(999, null), Cancel));

        Assert.Equal("ENG", (await catalog.MoveAsync(written.Id, new DocumentPlace(two.Id, null), Cancel)).Space);
    }

    [Fact]
    public async Task What_is_removed_lies_in_the_trash_and_comes_back()
    {
        await using var catalog = await _folder.OpenAsync();
        var document = await WriteAsync(catalog, "For a moment", "Rare words.");

        var removed = await catalog.RemoveAsync(document.Id, Cancel);

        Assert.Equal(GoneReason.Removed, removed.GoneReason);
        Assert.Empty(await catalog.ListAsync());
        Assert.Empty(await catalog.FoundAsync("rare"));
        await Assert.ThrowsAsync<DocumentGoneException>(() => catalog.RemoveAsync(document.Id, Cancel));

        await catalog.TakeBackAsync(document.Id, Cancel);
        Assert.Equal(["For a moment"], await catalog.FoundAsync("rare"));
    }

    [Fact]
    public async Task An_edit_that_began_from_an_older_version_is_refused_with_the_difference()
    {
        await using var catalog = await _folder.OpenAsync();
        var document = await WriteAsync(catalog, "Shared", "one\ntwo\n");
        await catalog.SetTextAsync(document.Id, "one\nzwei\n", "Bob", null, document.Version, Cancel);

        var error = await Assert.ThrowsAsync<DocumentChangedException>(() => catalog.SetTextAsync(document.Id, "uno\ntwo\n", "Carl", null, document.Version, Cancel));

        Assert.Contains("by Bob since version 1", error.Happened, StringComparison.Ordinal);
        Assert.Contains("-two\n+zwei", error.Difference, StringComparison.Ordinal);
        Assert.Equal("one\nzwei\n", await catalog.GetTextAsync(document.Id, Cancel));
        // Who says the same is no conflict.
        await catalog.SetTextAsync(document.Id, "one\nzwei\n", "Carl", null, document.Version, Cancel);
    }

    private static Task<Document> WriteAsync(ICatalog catalog, string title, string text = "") =>
        catalog.WriteAsync(new DocumentDraft { Title = title, Text = text }, "Ann", Cancel);
}
