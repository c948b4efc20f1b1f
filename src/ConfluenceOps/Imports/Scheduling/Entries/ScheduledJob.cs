using ConfluenceOps.Connections;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>What a system's scheduler starts for a schedule, and when. Never a secret: those come from the environment.</summary>
public sealed record ScheduledJob
{
    private ScheduledJob(string name, ImportCadence cadence, string catalog, IReadOnlyList<string> command, EnvironmentConnection connection, DateOnly since)
    {
        Name = name;
        Cadence = cadence;
        Catalog = catalog;
        Command = command;
        Connection = connection;
        Since = since;
    }

    /// <summary>The name of the schedule.</summary>
    public string Name { get; }

    /// <summary>When it is due.</summary>
    public ImportCadence Cadence { get; }

    /// <summary>The full path of the catalog that holds the schedule: two catalogs may have schedules of one name.</summary>
    public string Catalog { get; }

    /// <summary>The program and its arguments, each as it is meant and not quoted for anybody.</summary>
    public IReadOnlyList<string> Command { get; }

    /// <summary>The first day that counts.</summary>
    internal DateOnly Since { get; }

    /// <summary>The names of the variables that the environment must have.</summary>
    internal string Variables => string.Join(", ", Connection.Variables);

    /// <summary>The file that gives the environment, below the folder for the user's settings.</summary>
    internal string EnvironmentFile => $"confluenceops/{(Connection.Word.Length > 0 ? Connection.Word.ToLowerInvariant() : "default")}.env";

    private EnvironmentConnection Connection { get; }

    /// <summary>The job of a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="catalog">The full path of the catalog that holds it.</param>
    /// <param name="launcher">How schedules are run on this machine.</param>
    /// <exception cref="EntryNotPossibleException">A path has characters in it that no scheduler takes.</exception>
    public static ScheduledJob Of(ImportSchedule schedule, string catalog, JobLauncher launcher)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(launcher);
        var command = launcher.CommandFor(schedule.Name, catalog);
        if (command.FirstOrDefault(word => word.Any(char.IsControl)) is { } odd)
            throw new EntryNotPossibleException(odd);
        return new ScheduledJob(
            schedule.Name, schedule.Cadence, catalog, command, new EnvironmentConnection(schedule.Connection), DateOnly.FromDateTime(schedule.Created.LocalDateTime));
    }
}
