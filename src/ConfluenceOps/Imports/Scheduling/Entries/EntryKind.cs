namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>What starts jobs on a system.</summary>
public enum EntryKind
{
    /// <summary>A timer and a service of the user's systemd.</summary>
    Systemd,

    /// <summary>Lines of the user's crontab.</summary>
    Crontab,

    /// <summary>An agent of macOS' launchd.</summary>
    Launchd,

    /// <summary>A task of the Windows Task Scheduler.</summary>
    TaskScheduler,
}
