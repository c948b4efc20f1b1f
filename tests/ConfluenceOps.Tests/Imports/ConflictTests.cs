using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>What an import does about documents that were edited here.</summary>
public sealed class ConflictTests : IAsyncLifetime
{
    private const long Deploy = 102, Rollback = 103, Shipped = 110;

    private LivingSpace _space = null!;
    private long _id;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A document that was edited on both sides.</summary>
    public async ValueTask InitializeAsync()
    {
        _space = await LivingSpace.TinyAsync();
        await _space.ImportAsync();
        _id = (await _space.FindAsync("Deploy")).Id;
        await _space.Catalog.EditAsync(_id, "Ours.");
        _space.Change(site => site.Page(Deploy).Edit("<p>Theirs.</p>"));
    }

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Fact]
    public async Task Override_makes_the_text_of_the_site_the_current_one_and_keeps_the_edit_as_a_version()
    {
        var run = await _space.ImportAsync();

        Assert.Equal((1, 0), (run.Overridden, run.Drifted));
        Assert.Equal(["Theirs.", "Ours.", "How to deploy and roll\u00a0back."], await TextsAsync());
        Assert.False((await _space.Catalog.GetDocumentAsync(_id, Cancel)).Edited);
        await _space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task Override_also_takes_back_an_edit_of_a_page_that_has_not_changed()
    {
        var other = (await _space.FindAsync("Deploy: rollback")).Id;
        var imported = await _space.Catalog.GetTextAsync(other, Cancel);
        await _space.Catalog.EditAsync(other, "Only ours.");

        var run = await _space.ImportAsync();

        Assert.Equal(2, run.Overridden);
        Assert.Equal(imported, await _space.Catalog.GetTextAsync(other, Cancel));
        Assert.Equal("Only ours.", await _space.Catalog.GetTextAsync(other, 2, Cancel));
        Assert.Equal(["Deploy: rollback"], await _space.Catalog.FoundAsync("rollback"));
    }

    [Fact]
    public async Task Keep_leaves_the_edit_and_puts_the_text_of_the_site_before_it()
    {
        var run = await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Keep });

        Assert.Equal((0, 1), (run.Overridden, run.Drifted));
        Assert.Equal(["Ours.", "Theirs.", "Ours.", "How to deploy and roll\u00a0back."], await TextsAsync());
        var document = await _space.Catalog.GetDocumentAsync(_id, Cancel);
        Assert.Equal((true, 2, "Bob"), (document.Edited, document.PageVersion, document.Author));
        Assert.Equal(["Deploy"], await _space.Catalog.FoundAsync("ours"));
        Assert.Empty(await _space.Catalog.FoundAsync("theirs"));
    }

    [Fact]
    public async Task Kept_once_an_edit_stays_through_quiet_nights_without_another_version()
    {
        var keep = new ImportOptions { OnConflict = OnConflict.Keep };
        await _space.ImportAsync(keep);
        var state = await _space.Catalog.GetStateAsync(Cancel);

        _space.Clock.Advance(TimeSpan.FromDays(1));
        var run = await _space.ImportAsync(keep);

        Assert.Equal((0, 0, 0), (run.Changed, run.Drifted, run.Overridden));
        Assert.Equal(state, await _space.Catalog.GetStateAsync(Cancel));
    }

    [Fact]
    public async Task A_kept_edit_gives_way_when_a_later_import_overrides()
    {
        await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Keep });

        var run = await _space.ImportAsync();

        Assert.Equal(1, run.Overridden);
        Assert.Equal("Theirs.", (await TextsAsync())[0]);
        Assert.Contains("Ours.", await TextsAsync());
        await _space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task Fail_stops_before_anything_is_written_and_names_the_document()
    {
        _space.Change(site => site.Page(Rollback).Edit("<p>Otherwise.</p>"));
        var state = await _space.Catalog.GetStateAsync(Cancel);

        var refused = await Assert.ThrowsAsync<EditConflictException>(() => _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Fail }));

        Assert.Contains("Deploy", refused.Happened, StringComparison.Ordinal);
        Assert.Equal(state, await _space.Catalog.GetStateAsync(Cancel));
        var run = Assert.Single(await _space.Catalog.Imports.GetRunsAsync(new RunQuery { Last = 1 }, Cancel));
        Assert.Equal((ImportStatus.Failed, refused.Message), (run.Status, run.Message));
    }

    [Fact]
    public async Task Fail_lets_through_an_edit_of_a_page_that_has_not_changed()
    {
        await _space.ImportAsync();
        await _space.Catalog.EditAsync(_id, "Ours again.");
        _space.Change(site => site.Page(Rollback).Edit("<p>Otherwise.</p>"));

        var run = await _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Fail });

        Assert.Equal((ImportStatus.Completed, 1, 0), (run.Status, run.Changed, run.Overridden));
        Assert.Equal("Ours again.", (await TextsAsync())[0]);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(0)]
    public async Task Fail_sees_blog_posts_however_large_their_space_is(int listUpTo)
    {
        await _space.ImportAsync();
        var post = (await _space.FindAsync("Shipped")).Id;
        await _space.Catalog.EditAsync(post, "Ours.");
        _space.Change(site => site.Page(Shipped).Edit("<p>Theirs.</p>"));

        var refused = await Assert.ThrowsAsync<EditConflictException>(() => _space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Fail, ListUpTo = listUpTo }));

        Assert.Contains("Shipped", refused.Happened, StringComparison.Ordinal);
        Assert.Equal(2, (await _space.Catalog.GetDocumentAsync(post, Cancel)).Version);
    }

    /// <summary>The texts of the document, newest first.</summary>
    private async Task<string[]> TextsAsync()
    {
        var texts = new List<string>();
        await foreach (var version in _space.Catalog.GetVersionsAsync(_id, Cancel))
            texts.Add((await _space.Catalog.GetTextAsync(_id, version.Version, Cancel)).TrimEnd());
        return [.. texts];
    }
}
