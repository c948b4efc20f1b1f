using System.Diagnostics;
using System.Text.Json;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Tool.Sync;

public sealed class SyncCommandTests : IDisposable
{
    private static readonly string Token = TinySite.TokenOf(TinySite.Writer);

    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_schedule_runs_with_the_connection_that_it_names_and_tells_its_webhook()
    {
        var told = "";
        await using var chat = await ScriptedServer.StartAsync(async (context, _) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            told = await reader.ReadToEndAsync();
        });
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        await KeepAsync(new ImportSchedule
        {
            Name = "nightly",
            Spaces = ["ENG", "HR"],
            Cadence = new ImportCadence(new TimeOnly(2, 0), [], null),
            Connection = "prod",
            Webhook = new Webhook($"{chat.Address}sekretpath"),
        });

        var (code, output, errors) = await SyncAsync(sandbox.Address, "prod", "--schedule", "nightly", "--json");

        Assert.True(code == 0, errors);
        var runs = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            [("ENG", "Completed", "nightly"), ("HR", "Completed", "nightly")],
            runs.Select(run => (run.GetProperty("space").GetString(), run.GetProperty("status").GetString(), run.GetProperty("schedule").GetString())));
        Assert.Contains("\"exitCode\":0", told, StringComparison.Ordinal);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ ENG Completed: 7 added\.", errors);
        Assert.DoesNotContain(Token, output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("sekret", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_space_is_gone_the_other_is_imported_and_the_job_fails()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, output, errors) = await SyncAsync(sandbox.Address, null, "--space", "ENG", "GONE");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("GONE Failed: nothing changed. The site has no space 'GONE'", errors, StringComparison.Ordinal);
        Assert.Contains("ENG Completed: 7 added.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_fails_is_told_of_and_fails_nothing()
    {
        await using var gone = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 410));
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, _, errors) = await SyncAsync(sandbox.Address, null, "--space", "ENG", "--notify", $"{gone.Address}sekretpath");

        Assert.Equal(0, code);
        Assert.Contains("The webhook at 127.0.0.1 was not told of the run: it answered 410.", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("sekret", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_connection_the_failure_is_on_record_and_names_the_variables()
    {
        using var tool = ToolProcess.Start(
            ["sync", "--space", "ENG", "--catalog", _folder.File], new Dictionary<string, string> { ["CONFLUENCEOPS_URL"] = "", ["CONFLUENCEOPS_USER"] = "", ["CONFLUENCEOPS_TOKEN"] = "" }, Cancel);

        var (code, _, errors) = await tool.EndAsync(Cancel);

        Assert.Equal(1, code);
        Assert.Contains("no CONFLUENCEOPS_URL, no CONFLUENCEOPS_USER, no CONFLUENCEOPS_TOKEN", errors, StringComparison.Ordinal);
        await using var catalog = await _folder.OpenAsync();
        Assert.Equal(("ENG", ImportStatus.Failed), (await catalog.Imports.GetRunsAsync(new RunQuery(), Cancel)).Select(run => (run.Space, run.Status)).Single());
    }

    [Fact]
    public async Task A_schedule_of_a_catalog_that_is_not_there_is_an_error_and_makes_none()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, _, errors) = await SyncAsync(sandbox.Address, null, "--schedule", "nightly");

        Assert.Equal(1, code);
        Assert.Contains($"There is no catalog at '{_folder.File}'.", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_within_a_second_and_leaves_a_sound_catalog_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that a test could send.");
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=2000,seed=3"));
        await using var sandbox = await RunningSandbox.StartAsync(site, new SandboxOptions { Faults = FaultPlan.Parse("latency=300ms") });
        using var tool = ToolProcess.Start(
            ["sync", "--space", "*", "--catalog", _folder.File], ToolProcess.Connection(sandbox.Address, SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken), Cancel);
        while (sandbox.Requests < 8)
            await Task.Delay(20, Cancel);
        var clock = Stopwatch.StartNew();

        await tool.InterruptAsync(Cancel);
        var (code, _, _) = await tool.EndAsync(Cancel);

        Assert.Equal(130, code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
        await using var catalog = await _folder.OpenAsync();
        // Its own record says so: it was not killed, it stopped.
        Assert.Equal(ImportStatus.Canceled, (await catalog.Imports.GetRunsAsync(new RunQuery(), Cancel)).Single().Status);
    }

    private async Task<(int ExitCode, string Output, string Errors)> SyncAsync(Uri address, string? connection, params string[] arguments)
    {
        using var tool = ToolProcess.Start(
            ["sync", .. arguments, "--catalog", _folder.File], ToolProcess.Connection(address, TinySite.EmailOf(TinySite.Writer), Token, connection), Cancel);
        return await tool.EndAsync(Cancel);
    }

    private async Task KeepAsync(ImportSchedule schedule)
    {
        await using var catalog = await _folder.OpenAsync();
        await new ImportSchedules(catalog).KeepAsync(schedule, Cancel);
    }
}
