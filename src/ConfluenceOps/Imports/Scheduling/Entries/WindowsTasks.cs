using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>Tasks of the Windows Task Scheduler.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema</remarks>
internal sealed class WindowsTasks(IMachine machine) : FiledEntries(machine)
{
    private const string Program = "schtasks";

    private static readonly XNamespace Tasks = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    public override EntryKind Kind => EntryKind.TaskScheduler;

    public override bool IsHere => Machine.System == PlatformID.Win32NT;

    // What it reads it takes for UTF-16, whatever the file says.
    protected override Encoding Encoding => Encoding.Unicode;

    public override IReadOnlyList<EntryFile> Render(ScheduledJob job)
    {
        var task = new XElement(
            Tasks + "Task",
            new XAttribute("version", "1.2"),
            new XElement(
                Tasks + "RegistrationInfo",
                new XElement(Tasks + "Source", job.Catalog),
                new XElement(Tasks + "Description", $"The import schedule {job.Name} of ConfluenceOps. Your user's environment holds {job.Variables}.")),
            new XElement(Tasks + "Triggers", job.Cadence.Times.Select(time => TriggerOf(job, time))),
            new XElement(
                Tasks + "Settings",
                new XElement(Tasks + "MultipleInstancesPolicy", "IgnoreNew"),
                new XElement(Tasks + "DisallowStartIfOnBatteries", "false"),
                new XElement(Tasks + "StopIfGoingOnBatteries", "false"),
                new XElement(Tasks + "StartWhenAvailable", "true"),
                new XElement(Tasks + "ExecutionTimeLimit", "PT0S")),
            new XElement(
                Tasks + "Actions",
                new XElement(
                    Tasks + "Exec",
                    new XElement(Tasks + "Command", job.Command[0]),
                    new XElement(Tasks + "Arguments", string.Join(' ', job.Command.Skip(1).Select(Quote))))));
        return [new(PathsOf(job.Name)[0], $"""
            <?xml version="1.0" encoding="UTF-16"?>
            {task}

            """)];
    }

    protected override IReadOnlyList<string> PathsOf(string name) => [Path.Combine(Machine.Home, "AppData", "Local", "ConfluenceOps", "Schedules", $"{name}.xml")];

    protected override string MarkOf(string catalog) => $"<Source>{new XText(catalog)}</Source>";

    protected override Task LoadAsync(string name, CancellationToken cancel) =>
        CallAsync(Program, ["/Create", "/TN", TaskOf(name), "/XML", PathsOf(name)[0], "/F"], cancel);

    protected override Task UnloadAsync(string name, CancellationToken cancel) => CallAsync(Program, ["/Delete", "/TN", TaskOf(name), "/F"], cancel);

    private static string TaskOf(string name) => $@"\ConfluenceOps\{name}";

    private static XElement TriggerOf(ScheduledJob job, TimeOnly time) => new(
        Tasks + "CalendarTrigger",
        new XElement(Tasks + "StartBoundary", job.Since.ToDateTime(time).ToString("s", CultureInfo.InvariantCulture)),
        job.Cadence.Days.Count == 0
            ? new XElement(Tasks + "ScheduleByDay", new XElement(Tasks + "DaysInterval", 1))
            : new XElement(
                Tasks + "ScheduleByWeek",
                new XElement(Tasks + "WeeksInterval", 1),
                new XElement(Tasks + "DaysOfWeek", job.Cadence.Days.Select(day => new XElement(Tasks + day.ToString())))));

    /// <summary>As programs on Windows take their command line apart: a backslash is itself, except before a quote.</summary>
    private static string Quote(string word)
    {
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var sign in word)
        {
            quoted.Append('\\', sign == '"' ? backslashes + 1 : 0).Append(sign);
            backslashes = sign == '\\' ? backslashes + 1 : 0;
        }
        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
