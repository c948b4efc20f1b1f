using System.Globalization;
using System.Text;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>Timers and services of the user's systemd.</summary>
/// <remarks>systemd.unit(5), systemd.service(5), systemd.time(7).</remarks>
internal sealed class SystemdTimers(IMachine machine) : FiledEntries(machine)
{
    private const string Program = "systemctl";

    public override EntryKind Kind => EntryKind.Systemd;

    public override bool IsHere => Machine.Find(Program) is not null;

    public override IReadOnlyList<EntryFile> Render(ScheduledJob job) =>
    [
        new(PathsOf(job.Name)[0], $"""
            {MarkOf(job.Catalog)}
            # It runs while you are logged in; to have it run always: loginctl enable-linger
            [Unit]
            Description=When the import schedule {job.Name} of ConfluenceOps is due

            [Timer]
            OnCalendar={CalendarOf(job.Cadence)}
            Persistent=true

            [Install]
            WantedBy=timers.target

            """),
        new(PathsOf(job.Name)[1], $"""
            {MarkOf(job.Catalog)}
            [Unit]
            Description=The import schedule {job.Name} of ConfluenceOps

            [Service]
            Type=oneshot
            # The file holds {job.Variables}: one NAME=value a line, and nobody else may read it (chmod 600).
            EnvironmentFile=-%h/.config/{job.EnvironmentFile}
            ExecStart={CommandOf(job.Command)}

            """),
    ];

    protected override IReadOnlyList<string> PathsOf(string name)
    {
        var folder = Path.Combine(Machine.Home, ".config", "systemd", "user");
        return [Path.Combine(folder, TimerOf(name)), Path.Combine(folder, $"confluenceops-{name}.service")];
    }

    protected override string MarkOf(string catalog) => $"# Of the catalog '{catalog}'.";

    protected override async Task LoadAsync(string name, CancellationToken cancel)
    {
        await ForgetAsync(cancel).ConfigureAwait(false);
        await CallAsync(Program, ["--user", "enable", TimerOf(name)], cancel).ConfigureAwait(false);
        // Not enable --now: a timer that runs already would keep its old times.
        await CallAsync(Program, ["--user", "restart", TimerOf(name)], cancel).ConfigureAwait(false);
    }

    protected override Task UnloadAsync(string name, CancellationToken cancel) => CallAsync(Program, ["--user", "disable", "--now", TimerOf(name)], cancel);

    protected override Task ForgetAsync(CancellationToken cancel) => CallAsync(Program, ["--user", "daemon-reload"], cancel);

    private static string TimerOf(string name) => $"confluenceops-{name}.timer";

    private static string CalendarOf(ImportCadence cadence)
    {
        var days = string.Join(',', cadence.Days.Select(day => day.ToString()[..3]));
        var hours = string.Join(',', cadence.Times.Select(time => time.Hour.ToString("00", CultureInfo.InvariantCulture)));
        return string.Create(CultureInfo.InvariantCulture, $"{(days.Length > 0 ? $"{days} " : "")}*-*-* {hours}:{cadence.At.Minute:00}:00");
    }

    private static string CommandOf(IReadOnlyList<string> command) =>
        // No variable is looked for in the program's own path, so a dollar sign stands for itself there.
        string.Join(' ', command.Skip(1).Select(word => Quote(word).Replace("$", "$$", StringComparison.Ordinal)).Prepend(Quote(command[0])));

    private static string Quote(string word)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in word)
            quoted.Append(sign switch { '"' => "\\\"", '\\' => @"\\", '%' => "%%", _ => sign.ToString() });
        return quoted.Append('"').ToString();
    }
}
