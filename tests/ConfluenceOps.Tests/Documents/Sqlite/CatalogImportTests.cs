using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogImportTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_that_is_known_of_a_page_comes_back_after_the_catalog_was_closed()
    {
        var item = Sample.Page("101", "Deploy", "# Deploy\n\nRoll back.", position: 3, labels: ["runbook", "on-call"], version: 7) with
        {
            Details = new PageDetails
            {
                Labels = ["runbook", "on-call"],
                Restrictions =
                [
                    new(RestrictedOperation.View, [new(PrincipalKind.Group, "g1", "sre"), new(PrincipalKind.User, "u1", "Ann")]),
                    new(RestrictedOperation.Edit, [new(PrincipalKind.User, "u2")]),
                ],
                Attachments =
                [
                    new() { Id = "att1", FileName = "../plan ü.png", MediaType = "image/png", Size = 5_000_000_000, Version = 2, Comment = "new", Url = new Uri("https://acme.example/a") },
                    new() { Id = "att2", FileName = "x", Url = new Uri("https://acme.example/b") },
                ],
            },
        };
        await using (var catalog = await _folder.OpenAsync())
            await catalog.ImportAsync(item);

        await using var again = await _folder.OpenAsync();
        var document = Assert.Single(await again.ListAsync());

        Assert.Equal("Deploy", document.Title);
        Assert.Equal("ENG", document.Space);
        Assert.Equal(DocumentSource.Confluence, document.Source);
        Assert.Equal(ContentKind.Page, document.Kind);
        Assert.Equal("101", document.PageId);
        Assert.Equal(7, document.PageVersion);
        Assert.Equal(1, document.Version);
        Assert.True(document.ReadOnly);
        Assert.Equal("Ann Author", document.Author);
        Assert.Equal(item.Page.Created, document.Created);
        Assert.Equal(item.Page.Modified, document.Modified);
        Assert.NotNull(document.Imported);
        Assert.Equal(3, document.Position);
        Assert.Equal(item.Page.Url, document.Url);
        Assert.Equal(["runbook", "on-call"], document.Tags);
        Assert.Equal(item.Details.Attachments, document.Attachments);
        Assert.Equal(item.Details.Restrictions.Select(Describe), document.Restrictions.Select(Describe));
        Assert.Equal("# Deploy\n\nRoll back.", await again.GetTextAsync(document.Id, Cancel));

        static string Describe(Restriction one) => $"{one.Operation}: {string.Join(", ", one.Allowed.Select(who => $"{who.Kind} {who.Id} {who.Name}"))}";
    }

    [Fact]
    public async Task A_page_that_was_imported_is_known_by_its_version_and_hash()
    {
        await using var catalog = await _folder.OpenAsync();
        var item = Sample.Page("101", "Deploy", version: 4);
        await catalog.ImportAsync(item);

        var known = await catalog.Imports.GetKnownPagesAsync(Sample.Site, Sample.Engineering, Cancel);

        Assert.Equal(4, known["101"].PageVersion);
        Assert.Equal(item.SourceHash, known["101"].SourceHash);
        Assert.Empty(await catalog.Imports.GetKnownPagesAsync(new Uri("https://other.example/wiki"), Sample.Engineering, Cancel));
    }

    [Fact]
    public async Task Saving_the_same_page_twice_changes_nothing()
    {
        await using var catalog = await _folder.OpenAsync();

        Assert.Equal(new SavedBatch(1, 0), await catalog.ImportAsync(Sample.Page("101", "Deploy")));
        Assert.Equal(new SavedBatch(0, 0), await catalog.ImportAsync(Sample.Page("101", "Deploy")));
        Assert.Equal(1, Assert.Single(await catalog.ListAsync()).Version);
    }

    [Fact]
    public async Task A_changed_page_replaces_text_tags_and_files_and_is_found_by_its_new_words_alone()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("101", "Deploy", "zebra", labels: ["old"]));

        var saved = await catalog.ImportAsync(Sample.Page("101", "Release", "giraffe", labels: ["new"], version: 2));

        Assert.Equal(new SavedBatch(0, 1), saved);
        var document = Assert.Single(await catalog.ListAsync());
        Assert.Equal(("Release", 2, 2), (document.Title, document.Version, document.PageVersion));
        Assert.Equal(["new"], document.Tags);
        Assert.Empty(await catalog.FoundAsync("zebra"));
        Assert.Empty(await catalog.FoundAsync("deploy"));
        Assert.Equal(["Release"], await catalog.FoundAsync("giraffe release"));
    }

    [Fact]
    public async Task A_page_that_was_only_renamed_keeps_the_version_of_its_text()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("101", "Deploy", "zebra"));

        await catalog.ImportAsync(Sample.Page("101", "Release", "zebra", version: 2));

        Assert.Equal(("Release", 1), (await catalog.ListAsync()).Select(one => (one.Title, one.Version)).Single());
        Assert.Equal(["Release"], await catalog.FoundAsync("zebra"));
        Assert.Equal(["Release"], await catalog.FoundAsync("release"));
        Assert.Empty(await catalog.FoundAsync("deploy"));
    }

    [Fact]
    public async Task A_page_that_moved_to_another_space_takes_its_document_along()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("101", "Deploy"));
        var before = Assert.Single(await catalog.ListAsync());

        await catalog.ImportAsync(Sample.Space("OPS", "65538"), Sample.Page("101", "Deploy"));

        var after = Assert.Single(await catalog.ListAsync());
        Assert.Equal((before.Id, "OPS"), (after.Id, after.Space));
        Assert.Equal(["OPS"], await catalog.GetSpaceKeysAsync(Cancel));
    }

    [Fact]
    public async Task An_import_overrides_an_edit_made_here_and_keeps_it_as_a_version()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("101", "Deploy", "from there"));
        var id = Assert.Single(await catalog.ListAsync()).Id;
        await catalog.EditAsync(id, "from here");
        await catalog.SetReadOnlyAsync(id, true, Cancel);

        await catalog.ImportAsync(Sample.Page("101", "Deploy", "from there again", version: 2));

        Assert.Equal("from there again", await catalog.GetTextAsync(id, Cancel));
        Assert.Equal("from here", await catalog.GetTextAsync(id, 2, Cancel));
        Assert.True(Assert.Single(await catalog.ListAsync()).ReadOnly);
    }

    [Fact]
    public async Task A_batch_with_a_page_that_cannot_be_kept_is_not_kept_at_all()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Kept before"));

        await Assert.ThrowsAnyAsync<Exception>(() => catalog.ImportAsync(
            Sample.Page("2", "Fine"), Sample.Page("3", "Broken") with { Rendered = new RenderedText(null!, new Dictionary<string, int>(), []) }, Sample.Page("4", "Fine too")));

        Assert.Equal(["Kept before"], await catalog.TitlesAsync());
        Assert.Empty(await catalog.FoundAsync("fine"));
        await catalog.ImportAsync(Sample.Page("2", "Fine"));
        Assert.Equal(["Fine"], await catalog.FoundAsync("fine"));
    }

    [Fact]
    public async Task A_batch_that_is_canceled_is_not_kept_at_all()
    {
        await using var catalog = await _folder.OpenAsync();
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        using var stop = new CancellationTokenSource();
        var batch = new StoppingBatch([.. Enumerable.Range(1, 50).Select(n => Sample.Page($"{n}", $"Page {n}"))], stop, after: 20);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => catalog.Imports.SaveAsync(run, batch, OnConflict.Override, stop.Token));

        Assert.Empty(await catalog.ListAsync());
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_with_their_summaries()
    {
        await using var catalog = await _folder.OpenAsync();
        var first = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.BeginAsync(Sample.Site, Sample.Space("OPS", "2"), null, Cancel);
        var summary = new ImportRun
        {
            Id = first,
            Space = "ENG",
            Status = ImportStatus.Partial,
            Duration = TimeSpan.FromSeconds(2.5),
            Pages = 10,
            Added = 5,
            Changed = 2,
            Unchanged = 2,
            Failed = 1,
            Attachments = 3,
            Requests = 4,
            Losses = new Dictionary<string, int> { ["jira"] = 2 },
            Message = "Page 7 could not be read.",
        };

        await catalog.Imports.EndAsync(summary, null, null, Cancel);

        var runs = await catalog.Imports.GetRunsAsync(new RunQuery { Last = 10 }, Cancel);
        Assert.Equal([("OPS", ImportStatus.Running), ("ENG", ImportStatus.Partial)], runs.Select(run => (run.Space, run.Status)));
        Assert.Equal(summary with { Started = runs[1].Started, Losses = runs[1].Losses }, runs[1]);
        Assert.Equal(2, runs[1].Losses["jira"]);
        Assert.Equal("OPS", Assert.Single(await catalog.Imports.GetRunsAsync(new RunQuery { Last = 1 }, Cancel)).Space);
    }

    /// <summary>Somebody presses Ctrl+C while the batch is being saved.</summary>
    private sealed class StoppingBatch(IReadOnlyList<ImportedDocument> pages, CancellationTokenSource stop, int after)
        : IReadOnlyList<ImportedDocument>
    {
        public int Count => pages.Count;

        public ImportedDocument this[int index] => pages[index];

        public IEnumerator<ImportedDocument> GetEnumerator()
        {
            for (var i = 0; i < pages.Count; i++)
            {
                if (i == after)
                    stop.Cancel();
                yield return pages[i];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
