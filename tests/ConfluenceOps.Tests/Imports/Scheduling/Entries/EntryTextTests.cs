using ConfluenceOps.Imports.Scheduling.Entries;

namespace ConfluenceOps.Tests.Imports.Scheduling.Entries;

public sealed class EntryTextTests : IDisposable
{
    private readonly ScratchMachine _machine = new(PlatformID.Unix);

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Systemd_gets_a_timer_that_makes_up_for_missed_nights_and_a_service_with_its_environment_in_a_file()
    {
        var files = Render(EntryKind.Systemd, Jobs.OfTool(connection: "prod"));

        Assert.Equal(["confluenceops-nightly.timer", "confluenceops-nightly.service"], files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal(
            """
            # Of the catalog '/home/ann/catalog.db'.
            # It runs while you are logged in; to have it run always: loginctl enable-linger
            [Unit]
            Description=When the import schedule nightly of ConfluenceOps is due

            [Timer]
            OnCalendar=*-*-* 02:00:00
            Persistent=true

            [Install]
            WantedBy=timers.target

            """,
            files[0].Text);
        Assert.Equal(
            """
            # Of the catalog '/home/ann/catalog.db'.
            [Unit]
            Description=The import schedule nightly of ConfluenceOps

            [Service]
            Type=oneshot
            # The file holds CONFLUENCEOPS_PROD_URL, CONFLUENCEOPS_PROD_USER, CONFLUENCEOPS_PROD_TOKEN: one NAME=value a line, and nobody else may read it (chmod 600).
            EnvironmentFile=-%h/.config/confluenceops/prod.env
            ExecStart="/usr/local/bin/confluenceops" "sync" "--schedule" "nightly" "--catalog" "/home/ann/catalog.db"

            """,
            files[1].Text);
    }

    [Fact]
    public void Cron_gets_lines_between_two_marks() => Assert.Equal(
        """
        # >>> confluenceops nightly of the catalog '/home/ann/catalog.db'
        # ~/.config/confluenceops/default.env holds CONFLUENCEOPS_URL, CONFLUENCEOPS_USER, CONFLUENCEOPS_TOKEN: one NAME=value a line, and nobody else may read it (chmod 600).
        0 2 * * * set -a; [ -r "$HOME/.config/confluenceops/default.env" ] && . "$HOME/.config/confluenceops/default.env"; exec '/usr/local/bin/confluenceops' 'sync' '--schedule' 'nightly' '--catalog' '/home/ann/catalog.db'
        # <<< confluenceops nightly of the catalog '/home/ann/catalog.db'

        """,
        Assert.Single(Render(EntryKind.Crontab, Jobs.OfTool())).Text);

    [Fact]
    public void Launchd_gets_an_agent() => Assert.Equal(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <!-- ~/.config/confluenceops/default.env holds CONFLUENCEOPS_URL, CONFLUENCEOPS_USER, CONFLUENCEOPS_TOKEN: one NAME=value a line, and nobody else may read it (chmod 600). -->
        <plist version="1.0">
          <dict>
            <key>Label</key>
            <string>confluenceops.nightly</string>
            <key>ProgramArguments</key>
            <array>
              <string>/bin/sh</string>
              <string>-c</string>
              <string>set -a; [ -r "$HOME/.config/confluenceops/default.env" ] &amp;&amp; . "$HOME/.config/confluenceops/default.env"; exec "$0" "$@"</string>
              <string>/usr/local/bin/confluenceops</string>
              <string>sync</string>
              <string>--schedule</string>
              <string>nightly</string>
              <string>--catalog</string>
              <string>/home/ann/catalog.db</string>
            </array>
            <key>EnvironmentVariables</key>
            <dict>
              <key>CONFLUENCEOPS_CATALOG</key>
              <string>/home/ann/catalog.db</string>
            </dict>
            <key>StartCalendarInterval</key>
            <array>
              <dict>
                <key>Hour</key>
                <integer>2</integer>
                <key>Minute</key>
                <integer>0</integer>
              </dict>
            </array>
            <key>StandardErrorPath</key>
            <string>{_machine.Home}/Library/Logs/confluenceops.nightly.log</string>
          </dict>
        </plist>

        """,
        Assert.Single(Render(EntryKind.Launchd, Jobs.OfTool())).Text);

    [Fact]
    public void The_Task_Scheduler_gets_a_task() => Assert.Equal(
        """
        <?xml version="1.0" encoding="UTF-16"?>
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <RegistrationInfo>
            <Source>/home/ann/catalog.db</Source>
            <Description>The import schedule nightly of ConfluenceOps. Your user's environment holds CONFLUENCEOPS_URL, CONFLUENCEOPS_USER, CONFLUENCEOPS_TOKEN.</Description>
          </RegistrationInfo>
          <Triggers>
            <CalendarTrigger>
              <StartBoundary>2026-11-22T02:00:00</StartBoundary>
              <ScheduleByDay>
                <DaysInterval>1</DaysInterval>
              </ScheduleByDay>
            </CalendarTrigger>
          </Triggers>
          <Settings>
            <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
            <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
            <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
            <StartWhenAvailable>true</StartWhenAvailable>
            <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
          </Settings>
          <Actions>
            <Exec>
              <Command>/usr/local/bin/confluenceops</Command>
              <Arguments>"sync" "--schedule" "nightly" "--catalog" "/home/ann/catalog.db"</Arguments>
            </Exec>
          </Actions>
        </Task>

        """,
        Assert.Single(Render(EntryKind.TaskScheduler, Jobs.OfTool())).Text);

    [Fact]
    public void Every_scheduler_hears_of_the_days_and_of_all_hours()
    {
        var job = Jobs.OfTool(cadence: Jobs.WorkdaysOften);

        Assert.Contains("OnCalendar=Mon,Fri *-*-* 06,12,18:30:00\n", Render(EntryKind.Systemd, job)[0].Text, StringComparison.Ordinal);
        Assert.Contains("\n30 6,12,18 * * 1,5 set -a;", Render(EntryKind.Crontab, job)[0].Text, StringComparison.Ordinal);
        var agent = Rendered.Xml(Render(EntryKind.Launchd, job)[0].Text);
        Assert.Equal(
            ["1-6-30", "1-12-30", "1-18-30", "5-6-30", "5-12-30", "5-18-30"],
            agent.Descendants("dict").Where(dict => dict.Element("integer") is not null).Select(dict => string.Join('-', dict.Elements("integer").Select(number => number.Value))));
        var task = Rendered.Xml(Render(EntryKind.TaskScheduler, job)[0].Text);
        Assert.Equal(["06:30:00", "12:30:00", "18:30:00"], task.Descendants().Where(at => at.Name.LocalName == "StartBoundary").Select(at => at.Value[11..]));
        Assert.Equal(["Monday", "Friday"], task.Descendants().First(days => days.Name.LocalName == "DaysOfWeek").Elements().Select(day => day.Name.LocalName));
    }

    private IReadOnlyList<EntryFile> Render(EntryKind kind, ScheduledJob job) => Rendered.Of(_machine, kind, job);
}
