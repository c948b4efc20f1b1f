using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports.Scheduling;

public sealed class ImportSchedulesTests : IDisposable
{
    private const string Secret = "T0000-B0000-sekretpath";

    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_schedule_comes_back_as_it_was_kept_from_a_catalog_that_was_closed_meanwhile()
    {
        var nightly = Nightly() with
        {
            Connection = "prod",
            Webhook = new Webhook($"https://chat.example/{Secret}"),
            Created = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero),
            Options = new ImportOptions
            {
                Attachments = AttachmentChoice.All,
                OnConflict = OnConflict.Keep,
                CheckEvery = TimeSpan.FromDays(3),
                Selection = new PageSelection("Handbook", ["published"], ["draft", "old"]),
            },
        };
        await using (var catalog = await _folder.OpenAsync())
            await new ImportSchedules(catalog).KeepAsync(nightly, Cancel);

        await using var again = await _folder.OpenAsync();
        var kept = await new ImportSchedules(again).GetAsync("NIGHTLY", Cancel);

        Assert.Equal(["ENG", "OPS"], kept.Spaces);
        Assert.Equal(("nightly", "prod", nightly.Created), (kept.Name, kept.Connection, kept.Created));
        Assert.Equal("Monday every 4 hours from 02:00", kept.Cadence.ToString());
        Assert.Equal((AttachmentChoice.All, OnConflict.Keep, TimeSpan.FromDays(3)), (kept.Options.Attachments, kept.Options.OnConflict, kept.Options.CheckEvery));
        Assert.Equal(nightly.Options.Selection.ToString(), kept.Options.Selection.ToString());
        Assert.Equal($"https://chat.example/{Secret}", kept.Webhook!.Reveal());
    }

    [Fact]
    public async Task A_schedule_is_found_by_pattern_and_a_name_that_is_none_is_an_error()
    {
        await using var catalog = await _folder.OpenAsync();
        var schedules = new ImportSchedules(catalog);
        foreach (var name in new[] { "weekly", "night.all", "nightly" })
            await schedules.KeepAsync(Nightly() with { Name = name }, Cancel);

        Assert.Equal(["night.all", "nightly"], await schedules.FindAsync("NIGHT*", Cancel));
        Assert.Empty(await schedules.FindAsync("x*", Cancel));
        await Assert.ThrowsAsync<ScheduleNotFoundException>(() => schedules.FindAsync("hourly", Cancel));
    }

    [Fact]
    public async Task A_schedule_of_the_same_name_takes_the_place_of_the_one_before()
    {
        await using var catalog = await _folder.OpenAsync();
        var schedules = new ImportSchedules(catalog);
        await schedules.KeepAsync(Nightly(), Cancel);
        await schedules.KeepAsync(Nightly() with { Name = "Nightly", Spaces = ["HR"] }, Cancel);

        Assert.Equal(["HR"], (await schedules.GetAsync(Assert.Single(await schedules.FindAsync("*", Cancel)), Cancel)).Spaces);
        await schedules.RemoveAsync("nightly", Cancel);
        await Assert.ThrowsAsync<ScheduleNotFoundException>(() => schedules.RemoveAsync("nightly", Cancel));
    }

    [Theory]
    [InlineData("""{"schema":"confluenceops.schedule/2","plan":{}}""", "newer version")]
    [InlineData("""{"schema":"confluenceops.schedule/1","schedule":{"name":"nightly"}}""", "damaged")]
    [InlineData("""{"schema":"confluenceops.schedule/1","schedule":{"name":"../x","spaces":["ENG"],"cadence":{"at":"02:00:00","days":[]}}}""", "damaged")]
    [InlineData("""{"schema":"confluenceops.schedule/1","schedule":{"name":"nightly","spaces":["ENG"],"cadence":{"at":"02:00:01","days":[]}}}""", "damaged")]
    [InlineData("""{"schema":"confluenceops.schedule/1","schedule":{"name":"nightly","spaces":["ENG"],"cadence":{"at":"02:00:00","days":null}}}""", "damaged")]
    [InlineData("""{"schema":"confluenceops.schedule/1","schedule":{"name":"nightly","spaces":null,"cadence":{"at":"02:00:00","days":[]}}}""", "damaged")]
    [InlineData("{\"schema\":\"confluenceops", "damaged")]
    [InlineData("[]", "damaged")]
    [InlineData("null", "damaged")]
    [InlineData("{}", "damaged")]
    public async Task What_cannot_be_read_is_one_error_that_names_the_schedule_and_harms_no_other(string definition, string why)
    {
        await using var catalog = await _folder.OpenAsync();
        var schedules = new ImportSchedules(catalog);
        await catalog.Schedules.SaveAsync(new StoredSchedule("odd", definition), Cancel);
        await schedules.KeepAsync(Nightly(), Cancel);

        var error = await Assert.ThrowsAsync<ScheduleUnreadableException>(() => schedules.GetAsync("odd", Cancel));

        Assert.Contains("'odd'", error.Happened, StringComparison.Ordinal);
        Assert.Contains(why, error.Happened, StringComparison.Ordinal);
        Assert.Equal("nightly", (await schedules.GetAsync("nightly", Cancel)).Name);
        await schedules.RemoveAsync("odd", Cancel);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-rf")]
    [InlineData(".hidden")]
    [InlineData("../nightly")]
    [InlineData("night ly")]
    [InlineData("night%ly")]
    [InlineData("night*")]
    [InlineData("nächtlich")]
    [InlineData("night\nly")]
    public void A_name_that_could_be_more_than_a_name_somewhere_is_refused(string name) =>
        Assert.Throws<ScheduleNameException>(() => Nightly() with { Name = name });

    [Fact]
    public async Task The_state_of_a_schedule_says_when_it_is_due_and_how_the_worst_of_its_last_imports_went()
    {
        await using var catalog = await _folder.OpenAsync();
        var schedules = new ImportSchedules(catalog);
        await schedules.KeepAsync(Nightly(), Cancel);
        var never = await schedules.DescribeAsync("nightly", TimeProvider.System, Cancel);
        var night = new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        foreach (var (space, schedule, status, at) in new[]
        {
            ("ENG", "nightly", ImportStatus.Failed, night),
            ("OPS", "nightly", ImportStatus.Failed, night.AddMinutes(1)),
            ("ENG", "nightly", ImportStatus.Completed, night.AddDays(1)),
            ("OPS", "nightly", ImportStatus.Partial, night.AddDays(1).AddMinutes(1)),
            ("HR", "weekly", ImportStatus.Failed, night.AddDays(2)),
        })
            await catalog.Imports.RecordAsync(new ImportRun { Space = space, Schedule = schedule, Status = status, Started = at }, Cancel);

        var state = await schedules.DescribeAsync("nightly", TimeProvider.System, Cancel);

        Assert.Equal((null, null), (never.LastRun, never.LastStatus));
        Assert.Equal((night.AddDays(1), ImportStatus.Partial), (state.LastRun, state.LastStatus));
        Assert.Equal("Monday every 4 hours from 02:00", state.When);
        Assert.InRange(state.Next, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(8));
    }

    [Fact]
    public async Task No_text_of_a_schedule_shows_more_of_its_webhook_than_the_host()
    {
        await using var catalog = await _folder.OpenAsync();
        var schedule = Nightly() with { Webhook = new Webhook($"https://chat.example/{Secret}") };
        await new ImportSchedules(catalog).KeepAsync(schedule, Cancel);
        var state = await new ImportSchedules(catalog).DescribeAsync("nightly", TimeProvider.System, Cancel);

        Assert.Contains("chat.example", state.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, $"{schedule}{state}{System.Text.Json.JsonSerializer.Serialize(state)}", StringComparison.Ordinal);
    }

    private static ImportSchedule Nightly() => new()
    {
        Name = "nightly",
        Spaces = ["ENG", "OPS"],
        Cadence = new ImportCadence(new TimeOnly(2, 0), [DayOfWeek.Monday], TimeSpan.FromHours(4)),
    };
}
