using System.Globalization;
using System.Xml.Linq;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>Agents of macOS' launchd.</summary>
/// <remarks>launchd.plist(5)</remarks>
internal sealed class LaunchAgents(IMachine machine) : FiledEntries(machine)
{
    private const string Program = "launchctl";

    public override EntryKind Kind => EntryKind.Launchd;

    public override bool IsHere => Machine.System == PlatformID.MacOSX;

    public override IReadOnlyList<EntryFile> Render(ScheduledJob job)
    {
        var dict = new XElement(
            "dict",
            Key("Label"), new XElement("string", $"confluenceops.{job.Name}"),
            Key("ProgramArguments"), ArgumentsOf(job),
            Key("EnvironmentVariables"), new XElement("dict", Key("CONFLUENCEOPS_CATALOG"), new XElement("string", job.Catalog)),
            Key("StartCalendarInterval"), new XElement("array", TimesOf(job.Cadence)),
            Key("StandardErrorPath"), new XElement("string", $"{Machine.Home}/Library/Logs/confluenceops.{job.Name}.log"));
        return [new(PathsOf(job.Name)[0], $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <!-- ~/.config/{job.EnvironmentFile} holds {job.Variables}: one NAME=value a line, and nobody else may read it (chmod 600). -->
            {new XElement("plist", new XAttribute("version", "1.0"), dict)}

            """)];
    }

    protected override IReadOnlyList<string> PathsOf(string name) => [Path.Combine(Machine.Home, "Library", "LaunchAgents", $"confluenceops.{name}.plist")];

    protected override string MarkOf(string catalog) => $"{Key("CONFLUENCEOPS_CATALOG")}\n      {new XElement("string", catalog)}";

    protected override async Task LoadAsync(string name, CancellationToken cancel)
    {
        // One that is loaded already would keep its old times; that there is none is no reason to stop.
        await Machine.RunAsync(Program, ["unload", PathsOf(name)[0]], null, cancel).ConfigureAwait(false);
        await CallAsync(Program, ["load", "-w", PathsOf(name)[0]], cancel).ConfigureAwait(false);
    }

    protected override Task UnloadAsync(string name, CancellationToken cancel) => CallAsync(Program, ["unload", "-w", PathsOf(name)[0]], cancel);

    private static XElement ArgumentsOf(ScheduledJob job) => new(
        "array",
        new[] { "/bin/sh", "-c", $"{ShellWords.Environment(job.EnvironmentFile)}exec \"$0\" \"$@\"" }.Concat(job.Command).Select(word => new XElement("string", word)));

    private static IEnumerable<XElement> TimesOf(ImportCadence cadence) =>
        from day in cadence.Days.Select(day => (DayOfWeek?)day).DefaultIfEmpty(null)
        from time in cadence.Times
        select new XElement(
            "dict",
            day is { } weekday ? new[] { Key("Weekday"), Number((int)weekday) } : null,
            Key("Hour"), Number(time.Hour),
            Key("Minute"), Number(time.Minute));

    private static XElement Key(string name) => new("key", name);

    private static XElement Number(int value) => new("integer", value.ToString(CultureInfo.InvariantCulture));
}
