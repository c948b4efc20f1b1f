using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogVersionTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_edit_makes_a_version_and_the_text_before_can_still_be_read()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");

        var document = await catalog.EditAsync(id, "second");

        Assert.Equal((2, "Bob"), (document.Version, document.Author));
        Assert.Equal("second", await catalog.GetTextAsync(id, Cancel));
        Assert.Equal("second", await catalog.GetTextAsync(id, 2, Cancel));
        Assert.Equal("first", await catalog.GetTextAsync(id, 1, Cancel));
        Assert.Equal(["Deploy"], await catalog.FoundAsync("second"));
        Assert.Empty(await catalog.FoundAsync("first"));
    }

    [Fact]
    public async Task Versions_are_listed_newest_first_with_who_why_and_where_from()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");
        await catalog.EditAsync(id, "second!");

        var versions = await VersionsAsync(catalog, id);

        Assert.Equal(
            [
                (2, "Bob", "clearer", DocumentSource.Catalog, 7, true),
                (1, "Ann Author", "Version 1 of the page", DocumentSource.Confluence, 5, false),
            ],
            versions.Select(one => (one.Version, one.Author, one.Note, one.Source, one.Length, one.Current)));
    }

    [Fact]
    public async Task Setting_the_text_that_is_there_already_makes_no_version()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");

        var document = await catalog.EditAsync(id, "first");

        Assert.Equal((1, "Ann Author"), (document.Version, document.Author));
        Assert.Single(await VersionsAsync(catalog, id));
    }

    [Fact]
    public async Task A_restored_version_is_a_new_version_with_the_old_text()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");
        await catalog.EditAsync(id, "second");

        var document = await catalog.RestoreAsync(id, 1, "Cleo", Cancel);

        Assert.Equal((3, "Cleo"), (document.Version, document.Author));
        Assert.Equal("first", await catalog.GetTextAsync(id, Cancel));
        Assert.Equal("Version 1 restored", (await VersionsAsync(catalog, id))[0].Note);
    }

    [Fact]
    public async Task A_read_only_document_refuses_edit_and_restore_and_says_what_to_do()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");
        await catalog.EditAsync(id, "second");
        Assert.True((await catalog.SetReadOnlyAsync(id, true, Cancel)).ReadOnly);

        var refused = await Assert.ThrowsAsync<DocumentReadOnlyException>(() => catalog.SetTextAsync(id, "third", "Bob", null, null, Cancel));
        await Assert.ThrowsAsync<DocumentReadOnlyException>(() => catalog.RestoreAsync(id, 1, "Bob", Cancel));

        Assert.Contains("'Deploy', is read-only", refused.Happened, StringComparison.Ordinal);
        Assert.Contains("Set-DocumentReadOnly -Enabled:$false", refused.Advice, StringComparison.Ordinal);
        Assert.Equal("second", await catalog.GetTextAsync(id, Cancel));
    }

    [Fact]
    public async Task A_document_that_is_no_longer_read_only_can_be_edited()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");
        Assert.False((await catalog.SetReadOnlyAsync(id, false, Cancel)).ReadOnly);
        Assert.Equal(2, (await catalog.SetTextAsync(id, "second", "Bob", null, null, Cancel)).Version);
    }

    [Fact]
    public async Task What_does_not_exist_is_named_in_the_error()
    {
        await using var catalog = await _folder.OpenAsync();
        var id = await DocumentAsync(catalog, "first");

        await RefusedAsync("no document 999", () => catalog.GetTextAsync(999, Cancel));
        await RefusedAsync("no document 999", () => catalog.GetTextAsync(999, 1, Cancel));
        await RefusedAsync($"{id} has no version 5", () => catalog.GetTextAsync(id, 5, Cancel));
        await RefusedAsync("no document 999", () => catalog.SetTextAsync(999, "x", "Bob", null, null, Cancel));
        await RefusedAsync($"{id} has no version 5", () => catalog.RestoreAsync(id, 5, "Bob", Cancel));
        await RefusedAsync("no document 999", () => catalog.SetReadOnlyAsync(999, true, Cancel));
        await RefusedAsync("no document 999", () => VersionsAsync(catalog, 999));

        static async Task RefusedAsync(string words, Func<Task> act) =>
            Assert.Contains(words, (await Assert.ThrowsAsync<DocumentNotFoundException>(act)).Message, StringComparison.Ordinal);
    }

    private static async Task<long> DocumentAsync(SqliteCatalog catalog, string text)
    {
        await catalog.ImportAsync(Sample.Page("101", "Deploy", text));
        return (await catalog.ListAsync()).Single().Id;
    }

    private static async Task<List<DocumentVersion>> VersionsAsync(SqliteCatalog catalog, long id)
    {
        var versions = new List<DocumentVersion>();
        await foreach (var version in catalog.GetVersionsAsync(id, Cancel))
            versions.Add(version);
        return versions;
    }
}
