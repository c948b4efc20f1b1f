using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Imports.Scheduling.Entries;

namespace ConfluenceOps.Tests.Imports.Scheduling.Entries;

/// <summary>Jobs to make entries of.</summary>
internal static class Jobs
{
    public const string Catalog = "/home/ann/catalog.db";

    /// <summary>A path with all in it that means something to somebody.</summary>
    public const string HostileCatalog = """/home/ann/50%n & <b> "it's" \n$HOME `id` ’x’/ü;#.db""";

    public static readonly ImportCadence Nightly = new(new TimeOnly(2, 0), [], null);

    public static readonly ImportCadence WorkdaysOften = new(new TimeOnly(6, 30), [DayOfWeek.Monday, DayOfWeek.Friday], TimeSpan.FromHours(6));

    public static ScheduledJob OfTool(string catalog = Catalog, ImportCadence? cadence = null, string? connection = null) =>
        ScheduledJob.Of(Schedule(cadence ?? Nightly, connection), catalog, JobLauncher.Tool("/usr/local/bin/confluenceops"));

    public static ScheduledJob OfModule(string catalog) =>
        ScheduledJob.Of(Schedule(Nightly, null), catalog, JobLauncher.Module("/usr/bin/pwsh", "/opt/it's/ConfluenceOps.psd1"));

    private static ImportSchedule Schedule(ImportCadence cadence, string? connection) => new()
    {
        Name = "nightly",
        Spaces = ["ENG"],
        Cadence = cadence,
        Connection = connection,
        Webhook = new Webhook("https://chat.example/sekretpath"),
        Created = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
    };
}
