using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Differences;
using ConfluenceOps.Documents.Merging;
using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Drift;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>What imports and comparisons make of documents that were edited on both sides and merged.</summary>
public sealed class MergedEditTests : IAsyncLifetime
{
    private const long Deploy = 102;

    private LivingSpace _space = null!;
    private long _id;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DocumentMerging Merging => new(_space.Catalog);

    /// <summary>A document of three paragraphs.</summary>
    public async ValueTask InitializeAsync()
    {
        _space = await LivingSpace.TinyAsync();
        _space.Change(site => site.Page(Deploy).Edit("<p>One.</p><p>Two.</p><p>Three.</p>"));
        await _space.ImportAsync();
        _id = (await _space.FindAsync("Deploy")).Id;
    }

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Fact]
    public async Task After_a_merge_the_text_differs_from_the_page_by_the_edit_alone()
    {
        await EditBothAsync("Ours.\n\nTwo.\n\nThree.", "<p>One.</p><p>Two.</p><p>Theirs.</p>");
        Assert.Equal(DriftKind.Both, (await CompareAsync())?.Drift);

        var merged = await MergeAsync(null);

        Assert.Equal("Ours.\n\nTwo.\n\nTheirs.", (await _space.Catalog.GetTextAsync(_id, Cancel)).TrimEnd());
        Assert.Equal((true, "Cleo", 3), (merged.Edited, merged.Author, merged.PageVersion));
        var drift = Assert.IsType<DocumentDifference>(await CompareAsync());
        Assert.Equal(DriftKind.EditedHere, drift.Drift);
        Assert.Contains("-One.\n+Ours.", drift.Difference, StringComparison.Ordinal);
        Assert.DoesNotContain("Theirs.\n+", drift.Difference, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NothingToMergeException>(() => Merging.ReadAsync(_id, null, Cancel));
    }

    [Fact]
    public async Task A_conflict_that_was_decided_for_our_side_is_no_conflict_any_more()
    {
        await EditBothAsync("One.\n\nOurs.\n\nThree.", "<p>One.</p><p>Theirs.</p><p>Three.</p>");

        var merged = await MergeAsync(MergeSide.Ours);

        // The text is what it was, so there is no version of it; but it knows now what it was held against.
        Assert.Equal((true, "Bob"), (merged.Edited, merged.Author));
        Assert.Equal(DriftKind.EditedHere, (await CompareAsync())?.Drift);
    }

    [Fact]
    public async Task A_text_that_is_the_page_again_is_no_edit_any_more()
    {
        // Without the end of the last line, which no editor is bound to keep.
        await EditBothAsync("One.\n\nOurs.\n\nThree.", "<p>One.</p><p>Theirs.</p><p>Three.</p>");

        var merged = await MergeAsync(MergeSide.Theirs);

        Assert.False(merged.Edited);
        Assert.Null(await CompareAsync());
        await _space.AssertUpToDateAsync();
        Assert.Equal("One.\n\nOurs.\n\nThree.", (await _space.Catalog.GetTextAsync(_id, merged.Version - 1, Cancel)).TrimEnd());
        // What changes there comes here again.
        _space.Change(site => site.Page(Deploy).Edit("<p>Theirs again.</p>"));
        Assert.Equal((1, 0), (await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Fail })) is { } run ? (run.Changed, run.Drifted) : default);
    }

    [Fact]
    public async Task An_import_keeps_what_was_merged_until_the_page_changes_again()
    {
        await EditBothAsync("Ours.\n\nTwo.\n\nThree.", "<p>One.</p><p>Two.</p><p>Theirs.</p>");
        await MergeAsync(null);
        _space.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ImportStatus.Completed, (await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Fail })).Status);
        Assert.Equal((0, 0), (await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Keep })) is { } quiet ? (quiet.Changed, quiet.Drifted) : default);

        _space.Change(site => site.Page(Deploy).Edit("<p>One.</p><p>Theirs too.</p><p>Theirs.</p>"));
        await Assert.ThrowsAsync<EditConflictException>(() => _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Fail }));
        Assert.Equal(1, (await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Keep })).Drifted);

        // Only what is new is merged: the paragraph that was merged before is in the common text now.
        Assert.Equal(
            [MergeChange.Ours, MergeChange.None, MergeChange.Theirs, MergeChange.None],
            (await Merging.ReadAsync(_id, null, Cancel)).Chunks.Select(chunk => chunk.Change));
        await MergeAsync(null);
        Assert.Equal("Ours.\n\nTheirs too.\n\nTheirs.", (await _space.Catalog.GetTextAsync(_id, Cancel)).TrimEnd());
    }

    [Fact]
    public async Task An_edit_that_gave_way_to_an_import_is_merged_into_the_text_of_the_page()
    {
        await EditBothAsync("Ours.\n\nTwo.\n\nThree.", "<p>One.</p><p>Two.</p><p>Theirs.</p>", OnConflict.Override);
        await _space.Catalog.SetReadOnlyAsync(_id, false, Cancel);
        var edit = await _space.Catalog.GetVersionsAsync(_id, Cancel).FirstAsync(version => version.Source == DocumentSource.Catalog, Cancel);

        var merge = await Merging.ReadAsync(_id, edit.Version, Cancel);
        await Merging.SaveAsync(merge, merge.GetText(favor: null), "Cleo", null, Cancel);

        Assert.Equal("Ours.\n\nTwo.\n\nTheirs.", (await _space.Catalog.GetTextAsync(_id, Cancel)).TrimEnd());
        Assert.Equal(DriftKind.EditedHere, (await CompareAsync())?.Drift);
    }

    [Fact]
    public async Task The_present_text_of_a_page_is_shown_beside_the_edit()
    {
        await _space.Catalog.EditAsync(_id, "One.\n\nOurs.\n\nThree.");
        _space.Change(site => site.Page(Deploy).Edit("<p>One.</p><p>Theirs.</p><p>Three.</p>"));
        using var site = await _space.ConnectAsync();
        var check = new DriftCheck(_space.Catalog, site, _space.Clock) { InDetail = true };

        var difference = Assert.IsType<DocumentDifference>(await check.RunAsync(new DocumentQuery { Ids = [_id] }, Cancel).SingleAsync(Cancel));

        Assert.Equal(
            [(MergeChange.None, 1, "One.\n"), (MergeChange.Conflict, 3, "Ours."), (MergeChange.None, 4, "\nThree.")],
            difference.GetChunks().Select(chunk => (chunk.Change, chunk.Line, chunk.Ours)));
        Assert.Equal("Theirs.", difference.GetChunks()[1].Theirs);
        Assert.Equal((_id, "Deploy", "ENG", DocumentSource.Confluence), difference.GetChunks()[1] is { } chunk ? (chunk.DocumentId, chunk.Title, chunk.Space, chunk.Source) : default);
    }

    private async Task EditBothAsync(string ours, string theirs, OnConflict onConflict = OnConflict.Keep)
    {
        await _space.Catalog.EditAsync(_id, ours);
        _space.Change(site => site.Page(Deploy).Edit(theirs));
        await _space.ImportAsync(new ImportOptions { OnConflict = onConflict });
    }

    private async Task<Document> MergeAsync(MergeSide? favor)
    {
        var merge = await Merging.ReadAsync(_id, null, Cancel);
        return await Merging.SaveAsync(merge, merge.GetText(favor), "Cleo", null, Cancel);
    }

    private async Task<DocumentDrift?> CompareAsync() =>
        await new DriftCheck(_space.Catalog, null, _space.Clock) { InDetail = true }.RunAsync(new DocumentQuery { Ids = [_id] }, Cancel).SingleOrDefaultAsync(Cancel);
}
