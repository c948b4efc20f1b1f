using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Documents.Upkeep;
using static ConfluenceOps.Tests.Documents.Sqlite.Upkeep.KeptFiles;

namespace ConfluenceOps.Tests.Documents.Sqlite.Upkeep;

public sealed class CatalogBackupTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private string Target => _folder.PathTo("backups/monday.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_a_catalog_of_its_own_with_files_and_all()
    {
        await using var catalog = await FillAsync();

        var backup = await catalog.Upkeep.BackUpAsync(Target, replace: false, null, Cancel);

        Assert.Equal((Target, 2, 2, 11L), (backup.Path, backup.Documents, backup.Files, backup.FileSize));
        Assert.Empty(await FindingsAsync(Target, isDeep: true));
        await catalog.EditAsync(1, "changed since");
        await using var copy = await SqliteCatalog.OpenAsync(Target, TimeProvider.System, Cancel);
        Assert.Equal(["One", "Two"], await copy.FoundAsync("text"));
        Assert.Equal(2, FilesBeside(Target).Length);
    }

    [Fact]
    public async Task A_backup_that_is_taken_while_others_write_is_of_one_moment()
    {
        await using var catalog = await FillAsync();
        await using var other = await _folder.OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var written = 0;
        var writing = Task.Run(
            async () =>
            {
                for (; !stop.IsCancellationRequested; written++)
                {
                    var batch = written;
                    await other.ImportAsync([.. Enumerable.Range(0, 10).Select(n => Sample.Page($"{(batch * 10) + n + 100}", $"Batch {batch} page {n}", new string('x', 3000)))]);
                }
            },
            Cancel);
        var copies = new List<int>();
        for (var n = 0; n < 5; n++)
        {
            while (written < (n + 1) * 20)
                await Task.Delay(5, Cancel);
            var path = _folder.PathTo($"copy{n}.db");
            await catalog.Upkeep.BackUpAsync(path, replace: false, null, Cancel);
            Assert.Empty(await FindingsAsync(path));
            await using var copy = await SqliteCatalog.OpenAsync(path, TimeProvider.System, Cancel);
            copies.Add((await copy.ListAsync()).Count - 2);
        }
        await stop.CancelAsync();
        await writing;

        Assert.All(copies, count => Assert.Equal(0, count % 10));
        Assert.Equal(copies.Order(), copies);
        Assert.NotEqual(copies[0], copies[^1]);
        Assert.Equal((written * 10) + 2, (await catalog.ListAsync()).Count);
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_when_asked_and_the_files_of_before_go_with_it()
    {
        await using var catalog = await FillAsync();
        await catalog.Upkeep.BackUpAsync(Target, replace: false, null, Cancel);
        var before = await File.ReadAllBytesAsync(Target, Cancel);
        await catalog.ImportAsync(Sample.Page("1", "One", "without a file", version: 2));

        var refused = await Assert.ThrowsAsync<BackupTargetException>(() => catalog.Upkeep.BackUpAsync(Target, replace: false, null, Cancel));
        Assert.Equal("BackupExists", refused.ErrorId);
        Assert.Contains("-Force", refused.Advice, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Target, Cancel));

        await using (await SqliteCatalog.OpenAsync(Target, TimeProvider.System, Cancel))
            await catalog.Upkeep.BackUpAsync(Target, replace: true, null, Cancel);
        Assert.Empty(await FindingsAsync(Target, isDeep: true));
        Assert.Single(FilesBeside(Target));
    }

    [Fact]
    public async Task It_never_takes_the_place_of_the_catalog_or_of_its_files()
    {
        await using var catalog = await FillAsync();

        foreach (var target in new[] { _folder.File, _folder.PathTo("x/../catalog.db"), _folder.PathTo("catalog.bak") })
        {
            var refused = await Assert.ThrowsAsync<BackupTargetException>(() => catalog.Upkeep.BackUpAsync(target, replace: true, null, Cancel));
            Assert.Equal("BackupIsCatalog", refused.ErrorId);
        }
        Directory.CreateDirectory(_folder.PathTo("folder"));
        var folder = await Assert.ThrowsAsync<BackupTargetException>(() => catalog.Upkeep.BackUpAsync(_folder.PathTo("folder"), replace: true, null, Cancel));
        Assert.Equal("BackupIsFolder", folder.ErrorId);
        Assert.Empty(await FindingsAsync(_folder.File, isDeep: true));
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_nothing_behind()
    {
        await using var catalog = await FillAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => catalog.Upkeep.BackUpAsync(Target, replace: false, new Interruption(stop, after: 2), stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named_with_the_reason()
    {
        await using var catalog = await FillAsync();
        await File.WriteAllTextAsync(_folder.PathTo("backups"), "in the way", Cancel);

        var failed = await Assert.ThrowsAsync<BackupFailedException>(() => catalog.Upkeep.BackUpAsync(Target, replace: false, null, Cancel));

        Assert.Contains(Target, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_catalog_has_lost_is_named_and_does_not_stop_the_backup()
    {
        await using var catalog = await FillAsync();
        File.Delete(FilesBeside(_folder.File).Single(file => new FileInfo(file).Length == 5));

        var backup = await catalog.Upkeep.BackUpAsync(Target, replace: false, null, Cancel);

        Assert.Equal(["a.txt"], backup.MissingFiles);
        Assert.Equal(1, backup.Files);
    }

    [Fact]
    public async Task Nobody_may_read_a_backup_who_may_not_read_the_catalog()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes");
            return;
        }
        await using var catalog = await FillAsync();
        File.SetUnixFileMode(_folder.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await catalog.Upkeep.BackUpAsync(Target, replace: false, null, Cancel);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    private async Task<SqliteCatalog> FillAsync()
    {
        var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(WithFile("1", "One", "a.txt", "first"), WithFile("2", "Two", "b.txt", "second"));
        await catalog.FetchOneByOneAsync();
        return catalog;
    }

    /// <summary>Stops after some reports, as somebody who presses Ctrl+C.</summary>
    private sealed class Interruption(CancellationTokenSource stop, int after) : IProgress<BackupProgress>
    {
        private int _reports;

        public void Report(BackupProgress value)
        {
            if (++_reports == after)
                stop.Cancel();
        }
    }
}
