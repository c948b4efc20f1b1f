using ConfluenceOps.Imports.Scheduling.Entries;

namespace ConfluenceOps.Tests.Imports.Scheduling.Entries;

public sealed class SystemEntriesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_systemd_the_timer_is_enabled_and_goes_again_with_the_schedule()
    {
        using var machine = new ScratchMachine(PlatformID.Unix, "systemctl");
        var entries = new SystemEntries(machine);

        Assert.Equal(EntryKind.Systemd, await entries.InstallAsync(Jobs.OfTool(), null, Cancel));

        Assert.Equal([".config/systemd/user/confluenceops-nightly.service", ".config/systemd/user/confluenceops-nightly.timer"], machine.Files());
        Assert.Equal(
            ["systemctl --user daemon-reload", "systemctl --user enable confluenceops-nightly.timer", "systemctl --user restart confluenceops-nightly.timer"], machine.Calls);
        machine.Calls.Clear();
        Assert.True(await entries.RemoveAsync("nightly", Jobs.Catalog, Cancel));
        Assert.Empty(machine.Files());
        Assert.Equal(["systemctl --user disable --now confluenceops-nightly.timer", "systemctl --user daemon-reload"], machine.Calls);
        Assert.False(await entries.RemoveAsync("nightly", Jobs.Catalog, Cancel));
    }

    [Fact]
    public async Task Where_systemd_does_not_answer_the_crontab_takes_over_and_no_unit_stays_behind()
    {
        using var machine = new ScratchMachine(PlatformID.Unix, "systemctl", "crontab")
        {
            Crontab = "MAILTO=ann\n\n5 4 * * * backup\n",
            Refusal = call => call.StartsWith("systemctl", StringComparison.Ordinal) ? "Failed to connect to bus" : null,
        };
        var entries = new SystemEntries(machine);

        Assert.Equal(EntryKind.Crontab, await entries.InstallAsync(Jobs.OfTool(), null, Cancel));
        await entries.InstallAsync(Jobs.OfTool(cadence: Jobs.WorkdaysOften), null, Cancel);
        await entries.InstallAsync(Jobs.OfTool("/srv/other.db"), null, Cancel);

        Assert.Empty(machine.Files());
        Assert.StartsWith("MAILTO=ann\n\n5 4 * * * backup\n# >>> confluenceops nightly", machine.Crontab, StringComparison.Ordinal);
        Assert.Equal(2, machine.Crontab!.Split("# >>>").Length - 1);
        Assert.Contains("\n30 6,12,18 * * 1,5 ", machine.Crontab, StringComparison.Ordinal);
        Assert.True(await entries.RemoveAsync("nightly", Jobs.Catalog, Cancel));
        Assert.DoesNotContain(Jobs.Catalog, machine.Crontab, StringComparison.Ordinal);
        Assert.True(await entries.RemoveAsync("nightly", "/srv/other.db", Cancel));
        Assert.Equal("MAILTO=ann\n\n5 4 * * * backup\n", machine.Crontab);
    }

    [Fact]
    public async Task A_schedule_that_moves_to_another_scheduler_is_started_by_that_one_alone()
    {
        using var machine = new ScratchMachine(PlatformID.Unix, "systemctl", "crontab");
        var entries = new SystemEntries(machine);
        await entries.InstallAsync(Jobs.OfTool(), EntryKind.Systemd, Cancel);

        Assert.Equal(EntryKind.Crontab, await entries.InstallAsync(Jobs.OfTool(), EntryKind.Crontab, Cancel));

        Assert.Empty(machine.Files());
        Assert.Contains("confluenceops nightly", machine.Crontab, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_starts_jobs_one_error_says_why_and_how_to_get_the_text()
    {
        using var container = new ScratchMachine(PlatformID.Unix);
        using var broken = new ScratchMachine(PlatformID.Unix, "systemctl", "crontab") { Refusal = call => call[..7] == "systemc" ? "Failed to connect to bus: No medium found" : "You (ann) are not allowed" };

        var nothing = await Assert.ThrowsAsync<SystemEntryException>(() => new SystemEntries(container).InstallAsync(Jobs.OfTool(), null, Cancel));
        var refused = await Assert.ThrowsAsync<SystemEntryException>(() => new SystemEntries(broken).InstallAsync(Jobs.OfTool(), null, Cancel));

        Assert.Contains("this machine has no scheduler", nothing.Happened, StringComparison.Ordinal);
        Assert.Contains("-PassThru", nothing.Advice, StringComparison.Ordinal);
        Assert.Equal(
            "The schedule 'nightly' is registered, but nothing starts it here: systemctl says 'Failed to connect to bus: No medium found'; crontab says 'You (ann) are not allowed'.",
            refused.Happened);
        Assert.Empty(broken.Files());
    }

    [Fact]
    public async Task A_crontab_that_cannot_be_read_is_not_written_over()
    {
        using var machine = new ScratchMachine(PlatformID.Unix, "crontab") { Crontab = "5 4 * * * backup\n", Refusal = call => call == "crontab -l" ? "disk error" : null };

        await Assert.ThrowsAsync<SystemEntryException>(() => new SystemEntries(machine).InstallAsync(Jobs.OfTool(), null, Cancel));

        Assert.Equal("5 4 * * * backup\n", machine.Crontab);
        Assert.Equal(["crontab -l"], machine.Calls);
    }

    [Fact]
    public async Task Lines_that_somebody_has_changed_are_left_to_that_somebody()
    {
        using var machine = new ScratchMachine(PlatformID.Unix, "crontab");
        var entries = new SystemEntries(machine);
        await entries.InstallAsync(Jobs.OfTool(), null, Cancel);
        machine.Crontab = string.Join('\n', machine.Crontab!.Split('\n').Where(line => !line.StartsWith("# <<<", StringComparison.Ordinal))) + "5 4 * * * backup\n";
        var before = machine.Crontab;

        var error = await Assert.ThrowsAsync<SystemEntryException>(() => entries.RemoveAsync("nightly", Jobs.Catalog, Cancel));

        Assert.Contains("nobody can tell where they end", error.Happened, StringComparison.Ordinal);
        Assert.Equal(before, machine.Crontab);
    }

    [Theory]
    [InlineData(PlatformID.Unix)]
    [InlineData(PlatformID.MacOSX)]
    [InlineData(PlatformID.Win32NT)]
    public async Task The_entry_of_another_catalogs_schedule_of_that_name_is_neither_replaced_nor_removed(PlatformID system)
    {
        using var machine = new ScratchMachine(system, system == PlatformID.Unix ? ["systemctl"] : []);
        var entries = new SystemEntries(machine);
        await entries.InstallAsync(Jobs.OfTool(), null, Cancel);
        var before = machine.Files().Select(machine.Read).ToList();

        var error = await Assert.ThrowsAsync<SystemEntryException>(() => entries.InstallAsync(Jobs.OfTool("/srv/other & more.db"), null, Cancel));

        Assert.Contains("in another catalog", error.Happened, StringComparison.Ordinal);
        Assert.False(await entries.RemoveAsync("nightly", "/srv/other & more.db", Cancel));
        Assert.Equal(before, machine.Files().Select(machine.Read));
        Assert.True(await entries.RemoveAsync("nightly", Jobs.Catalog, Cancel));
    }

    [Theory]
    [InlineData(PlatformID.MacOSX, "launchctl unload ~/Library/LaunchAgents/confluenceops.nightly.plist", "launchctl load -w ~/Library/LaunchAgents/confluenceops.nightly.plist")]
    [InlineData(PlatformID.Win32NT, @"schtasks /Create /TN \ConfluenceOps\nightly /XML ~/AppData/Local/ConfluenceOps/Schedules/nightly.xml /F")]
    public async Task MacOS_and_Windows_are_told_of_a_file(PlatformID system, params string[] calls)
    {
        using var machine = new ScratchMachine(system);

        await new SystemEntries(machine).InstallAsync(Jobs.OfTool(Jobs.HostileCatalog), null, Cancel);

        Assert.Equal(calls, machine.Calls);
        Assert.Single(machine.Files());
        Assert.True(await new SystemEntries(machine).RemoveAsync("nightly", Jobs.HostileCatalog, Cancel));
    }
}
