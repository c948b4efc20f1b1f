using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Differences;
using ConfluenceOps.Documents.Merging;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Documents.Merging;

public sealed class DocumentMergingTests : IDisposable
{
    private const string Common = "one\ntwo\nthree\n";

    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_version_that_was_written_over_is_merged_into_the_current_text()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, Common, "one\ntwo\ndrei\n", "eins\ntwo\nthree\n");
        var merging = new DocumentMerging(catalog);

        var merge = await merging.ReadAsync(id, version: 2, Cancel);
        var merged = await merging.SaveAsync(merge, merge.GetText(favor: null), "Cleo", note: null, Cancel);

        Assert.Equal((4, "Cleo"), (merged.Version, merged.Author));
        Assert.Equal("eins\ntwo\ndrei\n", await catalog.GetTextAsync(id, Cancel));
        Assert.Equal("Version 2 merged", await NoteAsync(catalog, id));
        Assert.Equal(["Written"], await catalog.FoundAsync("drei"));
    }

    [Fact]
    public async Task A_conflict_is_refused_with_the_places_named_unless_somebody_says_whose_lines_to_take()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, Common, "one\nours\nthree\n", "zero\none\ntheirs\nthree\n");

        var merge = await new DocumentMerging(catalog).ReadAsync(id, version: 2, Cancel);

        var refused = Assert.Throws<MergeConflictException>(() => merge.GetText(favor: null));
        Assert.Contains("line 2, 'ours' and 'theirs'", refused.Happened, StringComparison.Ordinal);
        Assert.Equal("ours", Assert.Single(refused.Conflicts).Ours);
        Assert.Equal("zero\none\nours\nthree\n", merge.GetText(MergeSide.Ours));
        Assert.Equal("zero\none\ntheirs\nthree\n", merge.GetText(MergeSide.Theirs));
    }

    [Fact]
    public async Task What_an_editor_is_given_says_whose_lines_are_which_and_is_not_taken_back_undecided()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, Common, "one\nours\nthree\n", "one\ntheirs\nthree\n");
        var merge = await new DocumentMerging(catalog).ReadAsync(id, version: 2, Cancel);

        var marked = merge.GetMarkedText();

        Assert.Equal("one\n<<<<<<< version 2, by Bob\nours\n||||||| version 1, by Ann\ntwo\n=======\ntheirs\n>>>>>>> version 3, by Bob\nthree\n", marked);
        Assert.Contains("line 2", Assert.Throws<ConflictMarkersLeftException>(() => merge.Decided(marked)).Happened, StringComparison.Ordinal);
        Assert.Equal("one\nboth\nthree\n", merge.Decided("one\nboth\nthree\n"));
    }

    [Fact]
    public async Task A_merge_that_does_not_know_of_a_later_change_is_refused()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, Common, "one\ntwo\ndrei\n", "eins\ntwo\nthree\n");
        var merging = new DocumentMerging(catalog);
        var merge = await merging.ReadAsync(id, version: 2, Cancel);
        await catalog.SetTextAsync(id, "meanwhile", "Dora", null, null, Cancel);

        await Assert.ThrowsAsync<DocumentChangedException>(() => merging.SaveAsync(merge, merge.GetText(favor: null), "Cleo", null, Cancel));

        Assert.Equal("meanwhile", await catalog.GetTextAsync(id, Cancel));
    }

    [Fact]
    public async Task Nothing_is_merged_into_a_document_that_is_read_only_or_gone()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, Common, "one\ntwo\ndrei\n", "eins\ntwo\nthree\n");
        var merging = new DocumentMerging(catalog);
        var merge = await merging.ReadAsync(id, version: 2, Cancel);
        await catalog.SetReadOnlyAsync(id, true, Cancel);

        await Assert.ThrowsAsync<DocumentReadOnlyException>(() => merging.SaveAsync(merge, "merged", "Cleo", null, Cancel));

        await catalog.SetReadOnlyAsync(id, false, Cancel);
        await catalog.RemoveAsync(id, Cancel);
        await Assert.ThrowsAsync<DocumentGoneException>(() => merging.SaveAsync(merge, "merged", "Cleo", null, Cancel));
    }

    [Fact]
    public async Task A_document_without_two_sides_has_nothing_to_merge()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("101", "Deploy", Common));
        var imported = (await catalog.ListAsync()).Single().Id;
        var written = await WriteAsync(catalog, "one");
        var merging = new DocumentMerging(catalog);

        await Assert.ThrowsAsync<NothingToMergeException>(() => merging.ReadAsync(imported, null, Cancel));
        await catalog.EditAsync(imported, "edited");
        await Assert.ThrowsAsync<NothingToMergeException>(() => merging.ReadAsync(imported, null, Cancel));
        await Assert.ThrowsAsync<NothingToMergeException>(() => merging.ReadAsync(written, 1, Cancel));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => merging.ReadAsync(written, 9, Cancel));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => merging.ReadAsync(999, null, Cancel));
    }

    [Theory]
    [InlineData(2, 3, null, 1)]
    [InlineData(3, 2, null, 1)]
    [InlineData(3, 4, null, 2)]
    [InlineData(1, 4, null, 1)]
    [InlineData(3, 4, 1, 1)]
    public async Task Two_versions_began_from_the_last_one_before_both_or_the_one_that_is_named(int ours, int theirs, int? common, int expected)
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, "text 1", "text 2", "text 3", "text 4");

        var chunk = Assert.Single((await new DocumentMerging(catalog).BetweenAsync(id, ours, theirs, common, Cancel)).Chunks);

        Assert.Equal(($"text {expected}", $"text {ours}", $"text {theirs}"), (chunk.Base, chunk.Ours, chunk.Theirs));
        Assert.Equal(("Written", "LOCAL", DocumentSource.Catalog, 1), (chunk.Title, chunk.Space, chunk.Source, chunk.Line));
    }

    [Fact]
    public async Task Versions_of_a_page_began_from_what_was_imported_before_both()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("101", "Deploy", "imported 1"));
        var id = (await catalog.ListAsync()).Single().Id;
        await catalog.EditAsync(id, "edit 2");
        await catalog.EditAsync(id, "edit 3");
        await catalog.ImportAsync(Sample.Page("101", "Deploy", "imported 4", version: 2));

        var chunk = Assert.Single((await new DocumentMerging(catalog).ReadAsync(id, version: 3, Cancel)).Chunks);

        Assert.Equal((MergeChange.Conflict, "imported 1", "edit 3", "imported 4"), (chunk.Change, chunk.Base, chunk.Ours, chunk.Theirs));
    }

    [Fact]
    public async Task An_edit_that_began_from_an_older_version_is_merged_with_what_changed_since()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await WriteAsync(catalog, Common, "one\ntwo\ndrei\n");
        var merging = new DocumentMerging(catalog);

        var saved = await merging.SaveEditAsync(id, "eins\ntwo\nthree\n", "Cleo", "in German", basedOn: 1, Cancel);

        Assert.Equal((3, "Cleo"), (saved.Version, saved.Author));
        Assert.Equal("eins\ntwo\ndrei\n", await catalog.GetTextAsync(id, Cancel));
        Assert.Equal("in German", await NoteAsync(catalog, id));
        Assert.Equal(4, (await merging.SaveEditAsync(id, "uno\ntwo\ndrei\n", "Cleo", null, basedOn: 3, Cancel)).Version);

        var refused = await Assert.ThrowsAsync<MergeConflictException>(() => merging.SaveEditAsync(id, "one\ntwo\ntrois\n", "Dora", null, basedOn: 1, Cancel));
        Assert.Contains("'trois' and 'drei'", refused.Happened, StringComparison.Ordinal);
        Assert.Equal(4, (await catalog.GetDocumentAsync(id, Cancel)).Version);
    }

    /// <summary>A document with some texts, one version after the other.</summary>
    private static async Task<long> WriteAsync(ICatalog catalog, params string[] texts)
    {
        var id = (await catalog.WriteAsync(new DocumentDraft { Title = "Written", Text = texts[0] }, "Ann", Cancel)).Id;
        foreach (var text in texts[1..])
            await catalog.SetTextAsync(id, text, "Bob", null, null, Cancel);
        return id;
    }

    private static async Task<string?> NoteAsync(ICatalog catalog, long id) => (await catalog.GetVersionsAsync(id, Cancel).FirstAsync(Cancel)).Note;
}
