using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using Microsoft.Data.Sqlite;
using static ConfluenceOps.Tests.Documents.Sqlite.Upkeep.KeptFiles;

namespace ConfluenceOps.Tests.Documents.Sqlite.Upkeep;

public sealed class CatalogOptimizationTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Room_that_nothing_uses_is_given_back_and_nothing_else_changes()
    {
        await using var catalog = await FillAsync();
        await catalog.ImportAsync([.. Enumerable.Range(10, 200).Select(n => Sample.Page($"{n}", $"Page {n}", new string('x', 10_000)))]);
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.RemoveAsync(run, Enumerable.Range(10, 200).ToDictionary(n => $"{n}", _ => GoneReason.Deleted), Cancel);
        await catalog.Imports.PurgeAsync(run, DateTimeOffset.MaxValue, Cancel);
        var before = await catalog.Upkeep.SummarizeAsync(Cancel);
        Assert.InRange(before.Unused, 1_500_000, before.Size);

        var done = await catalog.Upkeep.OptimizeAsync(rebuildIndex: false, null, Cancel);

        var after = await catalog.Upkeep.SummarizeAsync(Cancel);
        Assert.InRange(done.Before - done.After, before.Unused, long.MaxValue);
        Assert.Equal((2, 2, 0L), (after.Documents, after.Files, after.Unused));
        Assert.Equal(["One", "Two"], await catalog.FoundAsync("text"));
        Assert.Equal(new SavedBatch(1, 0), await catalog.ImportAsync(Sample.Page("3", "Three")));
        Assert.Empty(await FindingsAsync(_folder.File, isDeep: true));
    }

    [Fact]
    public async Task Files_of_nobody_are_deleted_and_lost_ones_are_fetched_again_by_the_next_import()
    {
        await using var catalog = await FillAsync();
        await catalog.ImportAsync(WithFile("2", "Two", "b.txt", "fourth!", version: 2));
        await catalog.FetchOneByOneAsync();
        File.Delete(FilesBeside(_folder.File).Single(file => new FileInfo(file).Length == 5));
        var stranger = Path.Combine(_folder.PathTo("catalog.files"), "notes.txt");
        await File.WriteAllTextAsync(stranger, "mine", Cancel);

        var done = await catalog.Upkeep.OptimizeAsync(rebuildIndex: false, null, Cancel);

        Assert.Equal((1, 1), (done.FilesRemoved, done.FilesForgotten));
        Assert.True(File.Exists(stranger));
        File.Delete(stranger);
        await catalog.FetchOneByOneAsync();
        Assert.Equal(2, FilesBeside(_folder.File).Length);
        Assert.Empty(await FindingsAsync(_folder.File, isDeep: true));
    }

    [Fact]
    public async Task While_somebody_imports_it_says_who_and_does_nothing()
    {
        await using var catalog = await FillAsync();
        await using var other = await _folder.OpenAsync();
        var holder = new ImportHolder("somebody", "elsewhere", 4711);
        await other.Imports.HoldAsync(Sample.Site, Sample.Engineering, holder, ImportHolder.Lease, Cancel);

        var busy = await Assert.ThrowsAsync<SpaceBusyException>(() => catalog.Upkeep.OptimizeAsync(rebuildIndex: false, null, Cancel));

        Assert.Contains("process 4711 on elsewhere", busy.Message, StringComparison.Ordinal);
        await other.Imports.LetGoAsync(holder, Cancel);
        await catalog.Upkeep.OptimizeAsync(rebuildIndex: false, null, Cancel);
    }

    [Fact]
    public async Task A_hold_that_fell_silent_does_not_stop_it()
    {
        await using var catalog = await FillAsync();
        await catalog.Imports.HoldAsync(Sample.Site, Sample.Engineering, new ImportHolder("somebody", "elsewhere", 4711), ImportHolder.Lease, Cancel);
        Sql(_folder.File, "UPDATE import_lock SET alive = alive - 3 * 60 * 1000");

        Assert.Equal(0, (await catalog.Upkeep.OptimizeAsync(rebuildIndex: false, null, Cancel)).FilesForgotten);
    }

    [Fact]
    public async Task Readers_in_another_process_go_on_reading()
    {
        await using var catalog = await FillAsync();
        using var reader = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        reader.Open();
        using var reading = reader.BeginTransaction(deferred: true);
        using var count = reader.CreateCommand();
        (count.CommandText, count.Transaction) = ("SELECT count(*) FROM document", reading);
        Assert.Equal(2L, count.ExecuteScalar());

        await catalog.Upkeep.OptimizeAsync(rebuildIndex: true, null, Cancel);

        Assert.Equal(2L, count.ExecuteScalar());
        Assert.Equal(["One", "Two"], await catalog.TitlesAsync());
    }

    private async Task<SqliteCatalog> FillAsync()
    {
        var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(WithFile("1", "One", "a.txt", "first"), WithFile("2", "Two", "b.txt", "second"));
        await catalog.FetchOneByOneAsync();
        return catalog;
    }
}
