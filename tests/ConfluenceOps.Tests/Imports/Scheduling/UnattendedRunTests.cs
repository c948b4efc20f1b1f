using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;
using Dapper;

namespace ConfluenceOps.Tests.Imports.Scheduling;

public sealed class UnattendedRunTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_schedule_imports_its_spaces_one_after_the_other()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        await using var catalog = await _folder.OpenAsync();

        var runs = await RunAsync(sandbox, catalog, "ENG", "H*");

        Assert.Equal([("ENG", ImportStatus.Completed), ("HR", ImportStatus.Completed)], runs.Select(run => (run.Space, run.Status)));
        Assert.Equal(0, Summary(runs).ExitCode);
        Assert.NotEmpty(await catalog.GetDocumentsAsync(new DocumentQuery(), Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_space_that_is_not_there_is_one_failed_run_on_record_and_the_others_are_imported()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        await using var catalog = await _folder.OpenAsync();

        var runs = await RunAsync(sandbox, catalog, "GONE", "ENG", "Z*");

        Assert.Equal(
            [("GONE", ImportStatus.Failed), ("Z*", ImportStatus.Failed), ("ENG", ImportStatus.Completed)], runs.Select(run => (run.Space, run.Status)));
        Assert.Contains("no space 'GONE'", runs[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, Summary(runs).ExitCode);
        var recorded = await catalog.Imports.GetRunsAsync(new RunQuery { Statuses = [ImportStatus.Failed] }, Cancel);
        Assert.Equal([("Z*", "nightly"), ("GONE", "nightly")], recorded.Select(run => (run.Space, run.Schedule)));
        Assert.Equal(recorded[1].Id, runs[0].Id);
    }

    [Fact]
    public async Task A_connection_that_no_longer_works_is_one_failed_run_of_each_space()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        await using var catalog = await _folder.OpenAsync();
        var run = new UnattendedRun(catalog, TimeProvider.System) { Spaces = ["ENG", "HR"] };

        var runs = await run.RunAsync(cancel => SiteConnector.ConnectAsync(sandbox.As(TinySite.EmailOf(TinySite.Reader), "revoked"), cancel), null, Cancel).ToListAsync(Cancel);

        Assert.Equal([("ENG", ImportStatus.Failed), ("HR", ImportStatus.Failed)], runs.Select(failed => (failed.Space, failed.Status)));
        Assert.All(runs, failed => Assert.True(failed.Id > 0));
        Assert.DoesNotContain("revoked", runs[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_goes_away_on_the_way_is_on_record_once_for_each_space()
    {
        var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        await using var catalog = await _folder.OpenAsync();
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var run = new UnattendedRun(catalog, TimeProvider.System) { Spaces = ["*"] };
        var runs = new List<ImportRun>();

        await foreach (var ended in run.RunAsync(_ => Task.FromResult(site), null, Cancel))
        {
            runs.Add(ended);
            await sandbox.DisposeAsync();
        }

        Assert.Equal([ImportStatus.Completed, ImportStatus.Failed], runs.Select(ended => ended.Status));
        Assert.Equal(runs.Select(ended => ended.Id).Reverse(), (await catalog.Imports.GetRunsAsync(new RunQuery(), Cancel)).Select(recorded => recorded.Id));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_neither_fails_a_run_nor_hides_it_behind_older_ones()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        var now = DateTimeOffset.UtcNow;
        foreach (var days in new[] { 0, -400 })
        {
            await using var catalog = await _folder.OpenAsync(new FixedClock(now.AddDays(days)));
            Assert.Equal(0, Summary(await RunAsync(sandbox, catalog, new FixedClock(now.AddDays(days)), "ENG")).ExitCode);
        }

        await using var again = await _folder.OpenAsync();
        var runs = await again.Imports.GetRunsAsync(new RunQuery { Schedules = ["nightly"] }, Cancel);
        Assert.Equal([-400, 0], runs.Select(run => (int)Math.Round((run.Started - now).TotalDays)));
        Assert.All(runs, run => Assert.True(run.Duration >= TimeSpan.Zero));
    }

    [Fact]
    public async Task A_full_disk_is_a_failed_run_that_is_told_although_nothing_can_record_it()
    {
        var site = TinySite.Create();
        for (var index = 0; index < site.Pages.Count; index++)
            site.Pages[index] = site.Pages[index] with { Body = $"<p>{new string('x', 200_000)}</p>" };
        await using var sandbox = await RunningSandbox.StartAsync(site);
        await using (await _folder.OpenAsync()) { }
        await using var database = await Database.OpenAsync(_folder.File, CatalogActor.User, TimeProvider.System, Cancel);
        // A limit on the pages of the file stops SQLite in the way a full disk does.
        await database.WriteAsync(connection => connection.ExecuteScalar<long>("PRAGMA max_page_count = 1"), Cancel);
        await using var full = new SqliteCatalog(database, TimeProvider.System);

        var runs = await RunAsync(sandbox, full, "ENG", "HR");

        Assert.Equal(["ENG", "HR"], runs.Select(run => run.Space));
        Assert.All(runs, run => Assert.Equal(ImportStatus.Failed, run.Status));
        Assert.Contains("is full", runs[0].Message, StringComparison.Ordinal);
    }

    private static Task<List<ImportRun>> RunAsync(RunningSandbox sandbox, ICatalog catalog, params string[] spaces) =>
        RunAsync(sandbox, catalog, TimeProvider.System, spaces);

    private static async Task<List<ImportRun>> RunAsync(RunningSandbox sandbox, ICatalog catalog, TimeProvider clock, params string[] spaces)
    {
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var schedule = new ImportSchedule { Name = "nightly", Spaces = spaces, Cadence = new ImportCadence(new TimeOnly(2, 0), [], null) };
        return await UnattendedRun.Of(schedule, catalog, clock).RunAsync(_ => Task.FromResult(site), null, Cancel).ToListAsync(Cancel);
    }

    private static RunSummary Summary(IReadOnlyList<ImportRun> runs) => RunSummary.Of("nightly", DateTimeOffset.UtcNow, runs);
}
