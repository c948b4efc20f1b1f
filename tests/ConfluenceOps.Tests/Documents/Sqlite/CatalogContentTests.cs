using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogContentTests : IAsyncLifetime
{
    private readonly CatalogFolder _folder = new();
    private SqliteCatalog _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _catalog = await _folder.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_state_changes_with_the_content_and_with_nothing_else()
    {
        await _catalog.ImportAsync(Sample.Page("1", "A"));
        var before = await _catalog.GetStateAsync(Cancel);
        await _catalog.ImportAsync(Sample.Page("1", "A"));
        await _catalog.SetReadOnlyAsync(1, true, Cancel);
        Assert.Equal(before, await _catalog.GetStateAsync(Cancel));
        await _catalog.ImportAsync(Sample.Page("1", "A", "Other text."));
        Assert.NotEqual(before, await _catalog.GetStateAsync(Cancel));
    }

    [Fact]
    public async Task Losses_are_listed_document_by_document()
    {
        await _catalog.ImportAsync(Lossy("1", "B", ("macro:x", 2), ("link:page", 1)), Lossy("2", "A", ("macro:x", 1)), Sample.Page("3", "C"));
        var losses = await _catalog.GetLossesAsync(new DocumentQuery(), Cancel);
        Assert.Equal([("A", "macro:x", 1), ("B", "link:page", 1), ("B", "macro:x", 2)], losses.Select(loss => (loss.Title, loss.Name, loss.Count)));
        await _catalog.ImportAsync(Lossy("1", "B", ("macro:y", 1)) with { SourceHash = [1] });
        Assert.Equal(["macro:x", "macro:y"], (await _catalog.GetLossesAsync(new DocumentQuery(), Cancel)).Select(loss => loss.Name));
    }

    [Fact]
    public async Task A_better_rendering_is_found_by_search_and_makes_no_version()
    {
        await _catalog.ImportAsync(Sample.Page("1", "A", "first words"));
        Assert.True(await _catalog.RenderAsync(1, Rendered("second words"), Cancel));
        Assert.False(await _catalog.RenderAsync(1, Rendered("second words"), Cancel));
        Assert.Equal(["A"], await _catalog.FoundAsync("second"));
        Assert.Empty(await _catalog.FoundAsync("first"));
        Assert.Equal(1, (await _catalog.GetDocumentAsync(1, Cancel)).Version);
    }

    [Fact]
    public async Task A_better_rendering_does_not_touch_what_somebody_wrote()
    {
        await _catalog.ImportAsync(Sample.Page("1", "A", "first"));
        await _catalog.EditAsync(1, "mine");
        Assert.False(await _catalog.RenderAsync(1, Rendered("second"), Cancel));
        Assert.Equal("mine", await _catalog.GetTextAsync(1, Cancel));
    }

    [Fact]
    public async Task Earlier_versions_come_before_the_one_that_is_imported()
    {
        var page = Sample.Page("1", "A", "three", version: 3);
        await _catalog.ImportAsync(page with { Earlier = [Earlier(1, "one"), Earlier(2, "two")] });
        Assert.Equal([(3, "three"), (2, "two"), (1, "one")], await VersionsAsync());
        var later = Sample.Page("1", "A", "five", version: 5);
        await _catalog.ImportAsync(later with { Earlier = [Earlier(1, "one"), Earlier(2, "two"), Earlier(3, "three"), Earlier(4, "four")] });
        Assert.Equal([(5, "five"), (4, "four"), (3, "three"), (2, "two"), (1, "one")], await VersionsAsync());
    }

    [Fact]
    public async Task Comments_of_a_space_take_the_place_of_those_before()
    {
        await _catalog.ImportAsync(Sample.Page("1", "A"));
        await SaveCommentsAsync(Comment("1", "7", "seven"), Comment("1", "8", "eight"), Comment("404", "9", "nowhere"));
        var state = await _catalog.GetStateAsync(Cancel);
        await SaveCommentsAsync(Comment("1", "7", "seven"), Comment("1", "8", "eight"));
        Assert.Equal(state, await _catalog.GetStateAsync(Cancel));
        await SaveCommentsAsync(Comment("1", "8", "acht"));
        Assert.Equal(["acht"], await _catalog.GetCommentsAsync(1, Cancel).Select(comment => comment.Text).ToListAsync(Cancel));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => _catalog.GetCommentsAsync(404, Cancel).ToListAsync(Cancel).AsTask());
    }

    [Fact]
    public async Task A_file_is_missing_until_its_version_lies_beside_the_catalog()
    {
        await _catalog.ImportAsync(
            WithFiles("1", "A", ["own.png", "named elsewhere.png", "unnamed.png"], new NamedFile("own.png", null, null)),
            WithFiles("2", "B", ["own.png"], new NamedFile("named elsewhere.png", "A", null)));
        var run = await _catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        Assert.Equal(4, (await _catalog.Imports.GetMissingFilesAsync(run, referencedOnly: false, Cancel)).Count);
        var missing = await _catalog.Imports.GetMissingFilesAsync(run, referencedOnly: true, Cancel);
        Assert.Equal(["own.png", "named elsewhere.png"], missing.Select(file => file.FileName));
        await _catalog.Imports.SaveFileAsync(run, missing[0], "aa/bb.png", Cancel);
        Assert.Equal(["named elsewhere.png"], (await _catalog.Imports.GetMissingFilesAsync(run, referencedOnly: true, Cancel)).Select(file => file.FileName));
    }

    private async Task SaveCommentsAsync(params ImportedComment[] comments) =>
        await _catalog.Imports.SaveCommentsAsync(await _catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel), comments, Cancel);

    private async Task<List<(int, string)>> VersionsAsync()
    {
        var versions = new List<(int, string)>();
        await foreach (var version in _catalog.GetVersionsAsync(1, Cancel))
            versions.Add((version.Version, await _catalog.GetTextAsync(1, version.Version, Cancel)));
        return versions;
    }

    private static RenderedText Rendered(string text, params (string, int)[] losses) =>
        new(text, losses.ToDictionary(loss => loss.Item1, loss => loss.Item2), []);

    private static ImportedDocument Lossy(string id, string title, params (string, int)[] losses) =>
        Sample.Page(id, title) with { Rendered = Rendered("Some text.", losses) };

    private static ImportedDocument WithFiles(string id, string title, string[] files, NamedFile named) => Sample.Page(id, title) with
    {
        Rendered = new RenderedText("x", new Dictionary<string, int>(), [named]),
        Details = new PageDetails { Attachments = [.. files.Select(file => new Attachment { Id = $"{id}/{file}", FileName = file, Url = Sample.Site })] },
    };

    private static EarlierText Earlier(int version, string text) => new(version, "A", "Ann Author", DateTimeOffset.UnixEpoch, text);

    private static ImportedComment Comment(string page, string id, string text) => new(page, new DocumentComment { Id = id, Text = text });
}
