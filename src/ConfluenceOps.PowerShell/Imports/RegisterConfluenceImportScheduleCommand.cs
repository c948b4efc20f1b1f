using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Imports.Scheduling.Entries;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.PowerShell.Spaces;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Has spaces imported again and again, at set times, with nobody watching.</summary>
/// <remarks>
/// The schedule is kept in the catalog. The operating system starts it by an entry of its own in the folders of the user: a systemd timer
/// or lines of the crontab, an agent of launchd, a task of the Windows Task Scheduler. No secret gets into either of them: where the entry
/// runs, the environment says how to connect, by CONFLUENCEOPS_URL, CONFLUENCEOPS_USER and CONFLUENCEOPS_TOKEN, or for a connection
/// called prod by CONFLUENCEOPS_PROD_URL and so on; the entry says from which file it takes them. A schedule that is registered again is
/// replaced.
/// </remarks>
/// <example>
/// <code>Register-ConfluenceImportSchedule nightly -Space ENG, OPS -Daily 02:00 -NoEntry</code>
/// <para>Keeps a schedule, for a container's cron job to start with 'confluenceops sync --schedule nightly'.</para>
/// </example>
/// <example>
/// <code>Register-ConfluenceImportSchedule nightly -Space * -Daily 02:00 -Connection prod -PassThru -EntryKind Systemd</code>
/// <para>Keeps a schedule and writes the timer and the service that start it, to be put where they belong by hand.</para>
/// </example>
/// <example>
/// <code>Register-ConfluenceImportSchedule often -Space ENG -Hourly -Every 4 -WhatIf</code>
/// <para>Says what would be registered. Without -WhatIf the system starts it every four hours.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceSpace | Register-ConfluenceImportSchedule weekly -Weekly Sunday -At 03:30 -Attachments All -NoEntry</code>
/// <para>Imports the spaces that there are now every Sunday, with all files.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Register, "ConfluenceImportSchedule", SupportsShouldProcess = true, DefaultParameterSetName = EachDay)]
[OutputType(typeof(ScheduleState), typeof(EntryFile))]
public sealed class RegisterConfluenceImportScheduleCommand : AsyncCommand
{
    private const string EachDay = "Daily";
    private const string EachHour = "Hourly";
    private const string EachWeek = "Weekly";

    private readonly List<string> _spaces = [];

    /// <summary>What to call it: letters from A to Z, digits, hyphens, dots and underscores.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(ScheduleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>Spaces: keys, with wildcards that are looked up at each run, or space objects.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>Every day, at this time of the day here, such as 02:00.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EachDay)]
    public TimeOnly Daily { get; set; }

    /// <summary>Every hour, or every few hours; counted from -At, midnight when left out.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EachHour)]
    public SwitchParameter Hourly { get; set; }

    /// <summary>After how many hours again.</summary>
    [Parameter(ParameterSetName = EachHour)]
    [ValidateRange(1, 23)]
    public int Every { get; set; } = 1;

    /// <summary>On these days of the week.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EachWeek)]
    [ValidateNotNullOrEmpty]
    public DayOfWeek[] Weekly { get; set; } = [];

    /// <summary>The time of the day here; for -Hourly that of the first run of a day.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EachWeek)]
    [Parameter(ParameterSetName = EachHour)]
    public TimeOnly At { get; set; }

    /// <summary>The name of the connection: an open one of that name when somebody runs the schedule by hand, else the one that the environment has under that name. Left out: the default one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Connection { get; set; }

    /// <summary>Which files to fetch: those that texts show or link, all, or none.</summary>
    [Parameter]
    public AttachmentChoice Attachments { get; set; } = AttachmentChoice.Referenced;

    /// <summary>What to do about documents that were edited here: Override, Keep or Fail, as Import-ConfluenceSpace has it.</summary>
    [Parameter]
    public OnConflict OnConflict { get; set; }

    /// <summary>After how long everything is read again, although only changes were asked for; a week when left out.</summary>
    [Parameter]
    public TimeSpan CheckEvery { get; set; } = ImportOptions.UsualCheck;

    /// <summary>The page, by title or id, under which everything hangs that is imported, itself included.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RootPage { get; set; }

    /// <summary>Labels; only pages that have one of them are imported.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Label { get; set; } = [];

    /// <summary>Labels; pages that have one of them are not imported.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeLabel { get; set; } = [];

    /// <summary>Leave it as it is who may see the documents, which saves the requests that tell. Of new pages it is then whoever imports, and nobody else.</summary>
    [Parameter]
    public SwitchParameter SkipAccess { get; set; }

    /// <summary>A webhook that takes the summary of each run as JSON, by its https address. Whoever can read the catalog can find it there; nothing else shows more of it than its host.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Notify { get; set; }

    /// <summary>Write the text of the system's entry in place of installing it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Make no entry: something else starts the schedule.</summary>
    [Parameter]
    public SwitchParameter NoEntry { get; set; }

    /// <summary>Which scheduler the entry is for. Left out: the first of this machine that takes it.</summary>
    [Parameter]
    public EntryKind? EntryKind { get; set; }

    /// <summary>The catalog's file, which is made where there is none. Left out: the one that $env:CONFLUENCEOPS_CATALOG names, else catalog.db in the user's local application data.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel)
    {
        _spaces.AddRange(Space.Select(space => space.Key));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        var schedule = Schedule();
        var file = Path.GetFullPath(CatalogFile.Locate(Catalog, SessionState.Path));
        var job = ScheduledJob.Of(schedule, file, LauncherChoice.ForThisMachine());
        if (_spaces.Count == 0 || !await ShouldProcessAsync($"Schedule '{schedule.Name}' of {file}", $"Import {string.Join(", ", _spaces)} {schedule.Cadence}"))
            return;
        await using var catalog = await CatalogFile.OpenAsync(file, CatalogFile.ActorOf(Session), cancel);
        var schedules = new ImportSchedules(catalog);
        await schedules.KeepAsync(schedule, cancel);
        var entries = new SystemEntries(new ThisMachine());
        if (PassThru)
        {
            foreach (var text in entries.Render(job, EntryKind))
                await WriteAsync(text);
            return;
        }
        if (!NoEntry)
            await ForEachAsync([job], each => entries.InstallAsync(each, EntryKind, cancel));
        await WriteAsync(await schedules.DescribeAsync(schedule.Name, TimeProvider.System, cancel));
    }

    private ImportSchedule Schedule() => new()
    {
        Name = Name,
        Spaces = _spaces,
        Cadence = ParameterSetName switch
        {
            EachHour => new ImportCadence(At, [], TimeSpan.FromHours(Every)),
            EachWeek => new ImportCadence(At, Weekly, null),
            _ => new ImportCadence(Daily, [], null),
        },
        Connection = Connection,
        Options = new ImportOptions
        {
            Attachments = Attachments,
            OnConflict = OnConflict,
            CheckEvery = CheckEvery,
            SkipAccess = SkipAccess,
            Selection = new PageSelection(RootPage, Label, ExcludeLabel),
        },
        Webhook = Notify is null ? null : new Webhook(Notify),
        Created = TimeProvider.System.GetUtcNow(),
    };
}
