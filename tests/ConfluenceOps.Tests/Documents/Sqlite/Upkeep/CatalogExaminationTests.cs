using ConfluenceOps.Documents;
using static ConfluenceOps.Tests.Documents.Sqlite.Upkeep.KeptFiles;

namespace ConfluenceOps.Tests.Documents.Sqlite.Upkeep;

public sealed class CatalogExaminationTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_catalog_that_is_whole_passes_every_check_with_edits_and_a_full_trash_in_it()
    {
        await using var catalog = await FillAsync();
        await catalog.EditAsync(1, "Other words");
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.RemoveAsync(run, new Dictionary<string, GoneReason> { ["2"] = GoneReason.Deleted }, Cancel);

        var checks = await ExamineAsync(_folder.File, isDeep: true);

        Assert.Equal(["Database", "Schema", "References", "Files", "Orphans", "Index"], checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.Equal(CheckResult.Passed, check.Result));
        Assert.Equal(["One"], await catalog.FoundAsync("other"));
    }

    [Fact]
    public async Task A_text_that_was_changed_behind_the_back_of_the_index_is_found_and_mended()
    {
        await using (await FillAsync())
            Sql(_folder.File, "UPDATE document_text SET text = 'smuggled in' WHERE id = 2");

        var finding = Assert.Single(await FindingsAsync(_folder.File));
        Assert.Equal(("Index", CheckResult.Failed), (finding.Name, finding.Result));
        Assert.Contains("-RebuildIndex", finding.Advice, StringComparison.Ordinal);

        await using var catalog = await _folder.OpenAsync();
        await catalog.Upkeep.OptimizeAsync(rebuildIndex: true, null, Cancel);
        Assert.Empty(await FindingsAsync(_folder.File));
        Assert.Equal(["Two"], await catalog.FoundAsync("smuggled"));
    }

    [Fact]
    public async Task A_document_that_the_index_misses_is_named()
    {
        await using (await FillAsync())
            Sql(_folder.File, "INSERT INTO document_index (document_index, rowid, title, text) SELECT 'delete', id, title, text FROM searchable WHERE id = 2");

        var finding = Assert.Single(await FindingsAsync(_folder.File));

        Assert.Contains("Document 2 is not in it", finding.Items);
    }

    [Fact]
    public async Task An_index_made_anew_leaves_out_what_is_in_the_trash()
    {
        await using var catalog = await FillAsync();
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.RemoveAsync(run, new Dictionary<string, GoneReason> { ["2"] = GoneReason.Deleted }, Cancel);

        await catalog.Upkeep.OptimizeAsync(rebuildIndex: true, null, Cancel);

        Assert.Empty(await FindingsAsync(_folder.File));
        Assert.Equal(["One"], await catalog.FoundAsync("text"));
        await catalog.TakeBackAsync(2, Cancel);
        Assert.Empty(await FindingsAsync(_folder.File));
    }

    [Fact]
    public async Task Files_that_are_gone_or_cut_short_or_changed_or_nobodys_are_told_apart()
    {
        await using (var catalog = await FillAsync())
        {
            await catalog.ImportAsync(WithFile("3", "Three", "c.txt", "third"), WithFile("4", "Four", "d.txt", "fourth!"));
            await catalog.FetchOneByOneAsync();
        }
        var files = FilesBeside(_folder.File);
        Assert.Equal(4, files.Length);
        foreach (var file in files)
        {
            switch (await File.ReadAllTextAsync(file, Cancel))
            {
                case "first": File.Delete(file); break;
                case "second": await File.WriteAllTextAsync(file, "sec", Cancel); break;
                case "third": await File.WriteAllTextAsync(file, "drihT", Cancel); break;
                default: Sql(_folder.File, "DELETE FROM document_attachment WHERE file_name = 'd.txt'"); break;
            }
        }

        var findings = await FindingsAsync(_folder.File, isDeep: true);

        Assert.Equal([("Files", CheckResult.Failed), ("Orphans", CheckResult.Warning)], findings.Select(finding => (finding.Name, finding.Result)));
        Assert.Collection(
            findings[0].Items,
            first => Assert.StartsWith("a.txt of document 1", first, StringComparison.Ordinal),
            second => Assert.EndsWith("it has 3 bytes and should have 6", second, StringComparison.Ordinal),
            third => Assert.EndsWith("its bytes are not those that were fetched", third, StringComparison.Ordinal));
        Assert.Single(findings[1].Items);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(100, 200)]
    [InlineData(5000, 90_000)]
    public async Task Of_a_damaged_file_it_says_so_and_what_to_do(int from, int to)
    {
        await using (await FillAsync())
        {
        }
        var bytes = await File.ReadAllBytesAsync(_folder.File, Cancel);
        bytes.AsSpan(from, Math.Min(to, bytes.Length) - from).Fill(0x5a);
        await File.WriteAllBytesAsync(_folder.File, bytes, Cancel);

        var checks = await ExamineAsync(_folder.File);

        Assert.Equal(("Database", CheckResult.Failed), (checks[0].Name, checks[0].Result));
        Assert.StartsWith("Restore the last backup", checks[0].Advice, StringComparison.Ordinal);
        Assert.NotEmpty(checks[0].Items);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.File, Cancel));
    }

    [Fact]
    public async Task A_file_that_ends_too_soon_is_damaged()
    {
        await using (await FillAsync())
        {
        }
        await using (var file = File.OpenWrite(_folder.File))
            file.SetLength(file.Length / 2);

        Assert.Contains(await ExamineAsync(_folder.File), check => check is { Name: "Database", Result: CheckResult.Failed });
    }

    [Fact]
    public async Task What_is_no_catalog_is_not_called_a_damaged_one()
    {
        await File.WriteAllTextAsync(_folder.File, new string('x', 5000), Cancel);
        Assert.Equal("NotACatalog", (await Assert.ThrowsAsync<NotACatalogException>(() => ExamineAsync(_folder.File))).ErrorId);

        Sql(_folder.PathTo("other.db"), "CREATE TABLE somebody (elses INTEGER)");
        await Assert.ThrowsAsync<NotACatalogException>(() => ExamineAsync(_folder.PathTo("other.db")));

        await File.WriteAllBytesAsync(_folder.PathTo("empty.db"), [], Cancel);
        await Assert.ThrowsAsync<NotACatalogException>(() => ExamineAsync(_folder.PathTo("empty.db")));
    }

    [Fact]
    public async Task Rows_that_belong_to_nothing_are_found()
    {
        await using (await FillAsync())
            Sql(_folder.File, "PRAGMA foreign_keys = OFF; INSERT INTO document_tag (document_id, position, tag) VALUES (4711, 1, 'lost')");

        var finding = Assert.Single(await FindingsAsync(_folder.File));

        Assert.Equal("References", finding.Name);
    }

    private async Task<ConfluenceOps.Documents.Sqlite.SqliteCatalog> FillAsync()
    {
        var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(WithFile("1", "One", "a.txt", "first"), WithFile("2", "Two", "b.txt", "second"));
        await catalog.FetchOneByOneAsync();
        return catalog;
    }
}
