using ConfluenceOps.Documents;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogRunTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Runs_are_found_by_space_schedule_and_how_they_ended_newest_first()
    {
        await using var catalog = await _folder.OpenAsync();
        foreach (var (space, schedule, status) in new[]
        {
            ("ENG", "nightly", ImportStatus.Completed), ("OPS", "nightly", ImportStatus.Failed), ("ENG", null, ImportStatus.Failed), ("HR", "weekly", ImportStatus.Partial),
        })
            await catalog.Imports.RecordAsync(new ImportRun { Space = space, Schedule = schedule, Status = status }, Cancel);

        Assert.Equal(["ENG", "ENG"], await SpacesAsync(new RunQuery { Spaces = ["e*"] }));
        Assert.Equal(["OPS", "ENG"], await SpacesAsync(new RunQuery { Schedules = ["Nightly"] }));
        Assert.Equal(["HR", "OPS", "ENG"], await SpacesAsync(new RunQuery { Schedules = ["?*"] }));
        Assert.Equal(["HR", "ENG", "OPS"], await SpacesAsync(new RunQuery { Statuses = [ImportStatus.Partial, ImportStatus.Failed] }));
        Assert.Equal(["ENG"], await SpacesAsync(new RunQuery { Last = 1, Statuses = [ImportStatus.Failed] }));

        async Task<IEnumerable<string>> SpacesAsync(RunQuery query) => (await catalog.Imports.GetRunsAsync(query, Cancel)).Select(run => run.Space);
    }
}
