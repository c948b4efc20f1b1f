using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>Which side wins for a space, and what follows.</summary>
public sealed class SourceOfTruthTests
{
    private const long Deploy = 102;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_import_brings_is_read_only_until_the_catalog_is_the_source_of_truth()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        var document = await space.FindAsync("Deploy");
        await Assert.ThrowsAsync<DocumentReadOnlyException>(() => space.Catalog.SetTextAsync(document.Id, "Ours.", "Bob", null, null, Cancel));

        var all = (await space.Catalog.ListAsync()).Count;
        Assert.Equal(all, await space.Catalog.Imports.SetSourceOfTruthAsync("eng", SourceOfTruth.Catalog, Cancel));

        Assert.Equal("Ours.", await TextAfterAsync(space, document.Id, "Ours."));
        Assert.Equal(all, await space.Catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Confluence, Cancel));
        Assert.True((await space.FindAsync("Deploy")).ReadOnly);
    }

    [Fact]
    public async Task An_import_over_a_catalog_that_is_the_source_of_truth_is_refused_with_what_to_do_and_recorded()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await space.Catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        space.Change(site => site.Page(Deploy).Edit("<p>Theirs.</p>"));
        var state = await space.Catalog.GetStateAsync(Cancel);

        var refused = await Assert.ThrowsAsync<CatalogIsSourceException>(() => space.ImportAsync());

        Assert.Contains("ENG", refused.Happened, StringComparison.Ordinal);
        Assert.Contains("-Force", refused.Advice, StringComparison.Ordinal);
        Assert.Equal(state, await space.Catalog.GetStateAsync(Cancel));
        Assert.Equal(ImportStatus.Failed, Assert.Single(await space.Catalog.Imports.GetRunsAsync(new RunQuery { Last = 1 }, Cancel)).Status);
        Assert.Equal(refused.Message, (await space.PlanAsync()).Refusal);
    }

    [Fact]
    public async Task Force_imports_all_the_same_and_leaves_the_side_where_it_is()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await space.Catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        space.Change(site => site.Page(Deploy).Edit("<p>Theirs.</p>"));

        var run = await space.ImportAsync(new ImportOptions { Force = true });

        Assert.Equal((ImportStatus.Completed, 1), (run.Status, run.Changed));
        Assert.Equal(SourceOfTruth.Catalog, Assert.Single(await space.Catalog.Imports.GetSpacesAsync(Cancel)).SourceOfTruth);
        Assert.False((await space.FindAsync("Deploy")).ReadOnly);
    }

    private static async Task<string> TextAfterAsync(LivingSpace space, long id, string text)
    {
        await space.Catalog.SetTextAsync(id, text, "Bob", null, null, Cancel);
        return await space.Catalog.GetTextAsync(id, Cancel);
    }
}
