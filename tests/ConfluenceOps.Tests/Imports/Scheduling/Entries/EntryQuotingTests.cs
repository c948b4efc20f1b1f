using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Imports.Scheduling.Entries;

namespace ConfluenceOps.Tests.Imports.Scheduling.Entries;

public sealed class EntryQuotingTests : IDisposable
{
    private readonly ScratchMachine _machine = new(PlatformID.Unix);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Systemd_starts_what_is_meant_whatever_a_path_looks_like() => Assert.Contains(
        """ "--catalog" "/home/ann/50%%n & <b> \"it's\" \\n$$HOME `id` ’x’/ü;#.db" """.TrimEnd(), Render(EntryKind.Systemd, Jobs.OfTool(Jobs.HostileCatalog))[1].Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_shell_starts_what_is_meant_whatever_a_path_looks_like()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such shell.");
        var line = Render(EntryKind.Crontab, Jobs.OfTool(Jobs.HostileCatalog))[0].Text.Split('\n')[2];
        // As cron does: six fields, and a percent sign with a backslash before it is a percent sign.
        var command = line.Split(' ', 6)[5].Replace(@"\%", "%", StringComparison.Ordinal).Replace("exec '/usr/local/bin/confluenceops'", "printf '%s\\n'", StringComparison.Ordinal);

        var (code, output) = await PowerShell.Program.RunAsync("/bin/sh", ["-c", command], Cancel);

        Assert.Equal((0, $"sync\n--schedule\nnightly\n--catalog\n{Jobs.HostileCatalog}\n"), (code, output));
    }

    [Fact]
    public void Launchd_and_the_Task_Scheduler_get_every_path_as_it_is()
    {
        var agent = Rendered.Xml(Render(EntryKind.Launchd, Jobs.OfTool(Jobs.HostileCatalog))[0].Text);
        var task = Rendered.Xml(Render(EntryKind.TaskScheduler, Jobs.OfTool(@"C:\My ""files""\trailing\"))[0].Text);

        Assert.Equal(Jobs.HostileCatalog, agent.Descendants("array").First().Elements().Last().Value);
        Assert.EndsWith(@" ""--catalog"" ""C:\My \""files\""\trailing\\""", task.Descendants().First(words => words.Name.LocalName == "Arguments").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PowerShell_runs_what_is_meant_whatever_a_path_looks_like()
    {
        Assert.SkipUnless(PowerShell.Program.IsOnPath("pwsh"), "There is no pwsh on the path.");
        var script = Jobs.OfModule(Jobs.HostileCatalog).Command[^1]
            .Replace("Import-Module", "function Invoke-ConfluenceImportSchedule { [Console]::Out.WriteLine($args -join [char]10); 7 }; $null =", StringComparison.Ordinal);

        var (code, output) = await PowerShell.Program.RunAsync("pwsh", ["-NoProfile", "-NonInteractive", "-Command", script], Cancel);

        Assert.Equal((7, $"nightly\n-Catalog\n{Jobs.HostileCatalog}\n-ExitCode\n"), (code, output.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData(EntryKind.Systemd)]
    [InlineData(EntryKind.Crontab)]
    [InlineData(EntryKind.Launchd)]
    [InlineData(EntryKind.TaskScheduler)]
    public void No_entry_holds_a_secret(EntryKind kind) =>
        Assert.DoesNotContain("sekret", string.Concat(Render(kind, Jobs.OfTool())), StringComparison.Ordinal);

    [Fact]
    public void A_line_break_in_a_path_gets_into_no_entry()
    {
        var error = Assert.Throws<EntryNotPossibleException>(() => Jobs.OfTool("/home/ann/x\n* * * * * rm -rf ~"));

        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Systemd_itself_finds_nothing_wrong()
    {
        Assert.SkipUnless(PowerShell.Program.IsOnPath("systemd-analyze"), "There is no systemd-analyze on the path.");
        var job = ScheduledJob.Of(
            new ImportSchedule { Name = "nightly", Spaces = ["ENG"], Cadence = Jobs.WorkdaysOften }, Jobs.HostileCatalog, JobLauncher.Tool("/bin/true"));
        foreach (var file in Render(EntryKind.Systemd, job))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            await File.WriteAllTextAsync(file.Path, file.Text, Cancel);
        }
        var folder = Path.Combine(_machine.Home, ".config", "systemd", "user");

        var (code, output) = await PowerShell.Program.RunAsync(
            "systemd-analyze", ["verify", "--man=no", Path.Combine(folder, "confluenceops-nightly.timer"), Path.Combine(folder, "confluenceops-nightly.service")], Cancel);

        Assert.True(code == 0, output);
        Assert.DoesNotContain("confluenceops-nightly", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MacOS_itself_finds_nothing_wrong()
    {
        Assert.SkipUnless(PowerShell.Program.IsOnPath("plutil"), "There is no plutil on the path.");
        var path = Path.Combine(_machine.Home, "agent.plist");
        await File.WriteAllTextAsync(path, Render(EntryKind.Launchd, Jobs.OfTool(Jobs.HostileCatalog))[0].Text, Cancel);

        var (code, output) = await PowerShell.Program.RunAsync("plutil", ["-lint", path], Cancel);

        Assert.True(code == 0, output);
    }

    private IReadOnlyList<EntryFile> Render(EntryKind kind, ScheduledJob job) => Rendered.Of(_machine, kind, job);
}
