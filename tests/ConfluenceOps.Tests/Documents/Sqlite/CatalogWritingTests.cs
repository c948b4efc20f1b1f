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
        Assert.Equal("NOTES", (await catalog.WriteAsync(new DocumentDraft { Title = "Same", Place = new DocumentPlace(null, null, "NOTES") }, "Ann", Cancel)).Space);

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

        await Assert.ThrowsAsync<SpaceOfConfluenceException>(() => catalog.WriteAsync(new DocumentDraft { Title = "Mine", Place = new DocumentPlace(null, null, "eng") }, "Ann", Cancel));
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
    public async Task What_hangs_under_a_document_comes_along_into_another_space()
    {
        await using var catalog = await _folder.OpenAsync();
        var top = await WriteAsync(catalog, "Top");
        var below = await UnderAsync(catalog, "Below", top.Id);
        var lowest = await UnderAsync(catalog, "Lowest", below.Id);
        await catalog.RemoveAsync((await UnderAsync(catalog, "Gone", below.Id)).Id, Cancel);
        var guides = await catalog.WriteAsync(new DocumentDraft { Title = "Guides", Place = new DocumentPlace(null, null, "GUIDES") }, "Ann", Cancel);

        await catalog.MoveAsync(top.Id, new DocumentPlace(guides.Id, null), Cancel);

        Assert.Equal(["Guides", "Top", "Below", "Lowest"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["GUIDES"] }));
        Assert.Equal(["Guides", "Top", "Below"], (await catalog.GetDocumentAsync(lowest.Id, Cancel)).Ancestors);
        Assert.Equal(["Gone"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["GUIDES"], Gone = true }));
        Assert.Empty(await catalog.ListAsync(new DocumentQuery { Spaces = ["LOCAL"] }));

        Assert.Equal("NOTES", (await catalog.MoveAsync(below.Id, new DocumentPlace(null, null, "NOTES"), Cancel)).Space);
        Assert.Equal(["Below", "Lowest"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["NOTES"] }));
        Assert.Equal(["Guides", "Top"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["GUIDES"] }));
    }

    [Fact]
    public async Task No_title_comes_into_a_space_that_has_it()
    {
        await using var catalog = await _folder.OpenAsync();
        var top = await WriteAsync(catalog, "Top");
        await UnderAsync(catalog, "Taken", top.Id);
        var other = await catalog.WriteAsync(new DocumentDraft { Title = "TAKEN", Place = new DocumentPlace(null, null, "NOTES") }, "Ann", Cancel);

        var refused = await Assert.ThrowsAsync<DocumentTitleException>(() => catalog.MoveAsync(top.Id, new DocumentPlace(null, null, "NOTES"), Cancel));

        Assert.Contains("NOTES has a document 'Taken' already", refused.Happened, StringComparison.Ordinal);
        Assert.Equal(["Top", "Taken"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["LOCAL"] }));
        await catalog.RemoveAsync(other.Id, Cancel);
        await catalog.MoveAsync(top.Id, new DocumentPlace(null, null, "notes"), Cancel);
        Assert.Equal(["Top", "Taken"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["NOTES"] }));
    }

    [Fact]
    public async Task A_document_with_a_page_under_it_stays_in_its_space()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Page"), Sample.Page("2", "Below it", parent: "1"));
        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        var page = (await catalog.ListAsync())[0];
        var written = await catalog.WriteAsync(new DocumentDraft { Title = "Written", Place = new DocumentPlace(null, null, "ENG") }, "Ann", Cancel);
        var between = await UnderAsync(catalog, "Between", written.Id);
        await catalog.MoveAsync(page.Id, new DocumentPlace(between.Id, null), Cancel);

        var refused = await Assert.ThrowsAsync<DocumentPlaceException>(() => catalog.MoveAsync(written.Id, new DocumentPlace(null, null, "NOTES"), Cancel));

        Assert.Contains("'Page', which hangs under it", refused.Happened, StringComparison.Ordinal);
        Assert.Equal(["Written", "Between", "Page", "Below it"], await catalog.TitlesAsync(new DocumentQuery { Spaces = ["ENG"] }));
        await Assert.ThrowsAsync<DocumentPlaceException>(() => catalog.MoveAsync(page.Id, new DocumentPlace(null, null, "NOTES"), Cancel));
        Assert.Equal(["ENG"], await catalog.GetSpaceKeysAsync(Cancel));
    }

    [Fact]
    public async Task A_document_is_in_the_space_of_its_parent_and_a_title_counts_there()
    {
        await using var catalog = await _folder.OpenAsync();
        var top = await WriteAsync(catalog, "Top");
        await catalog.WriteAsync(new DocumentDraft { Title = "Same", Place = new DocumentPlace(null, null, "NOTES") }, "Ann", Cancel);

        Assert.Equal("LOCAL", (await UnderAsync(catalog, "Same", top.Id)).Space);
        await Assert.ThrowsAsync<DocumentTitleException>(() => UnderAsync(catalog, "same", top.Id));
        Assert.Equal("LOCAL", (await catalog.WriteAsync(new DocumentDraft { Title = "Named", Place = new DocumentPlace(top.Id, null, "local") }, "Ann", Cancel)).Space);

        var refused = await Assert.ThrowsAsync<DocumentPlaceException>(
            () => catalog.WriteAsync(new DocumentDraft { Title = "Other", Place = new DocumentPlace(top.Id, null, "NOTES") }, "Ann", Cancel));
        Assert.Contains("'Top' is in the space LOCAL, and NOTES was named", refused.Happened, StringComparison.Ordinal);
        var alone = await WriteAsync(catalog, "Alone");
        await Assert.ThrowsAsync<DocumentPlaceException>(() => catalog.MoveAsync(alone.Id, new DocumentPlace(top.Id, null, "NOTES"), Cancel));
    }

    [Fact]
    public async Task What_was_written_here_says_so_of_each_version()
    {
        await using var catalog = await _folder.OpenAsync();
        var document = await WriteAsync(catalog, "Mine", "one");
        await catalog.SetTextAsync(document.Id, "two", "Bob", null, null, Cancel);

        Assert.Equal([DocumentSource.Catalog, DocumentSource.Catalog], await catalog.GetVersionsAsync(document.Id, Cancel).Select(version => version.Source).ToListAsync(Cancel));
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

    private static Task<Document> UnderAsync(ICatalog catalog, string title, long parent) =>
        catalog.WriteAsync(new DocumentDraft { Title = title, Place = new DocumentPlace(parent, null) }, "Ann", Cancel);

    private static Task<Document> WriteAsync(ICatalog catalog, string title, string text = "") =>
        catalog.WriteAsync(new DocumentDraft { Title = title, Text = text }, "Ann", Cancel);
}
