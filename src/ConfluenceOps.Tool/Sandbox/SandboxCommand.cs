using System.CommandLine;
using System.Runtime.InteropServices;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tool.Sandbox;

/// <summary><c>confluenceops sandbox</c>: a whole Confluence site in this process, until it is stopped.</summary>
internal static class SandboxCommand
{
    /// <summary>Tried first: a catalog knows a site by its address, and a sandbox that is started again should be the same site.</summary>
    private const int UsualPort = 18090;

    /// <summary>Says that a program started the sandbox, and not a person.</summary>
    public static Option<bool> ForProgram { get; } = new("--json") { Description = "Print one line of JSON when ready, and stop when standard input ends: for programs." };

    public static Command Create()
    {
        var port = new Option<int?>("--port") { Description = $"The loopback port; when left out {UsualPort}, or any free one when that is taken." };
        var faults = new Option<string?>("--faults") { Description = "What real sites do, such as latency=300ms,429=0.05,503=0.02,drop=0.01,seed=7. Also: 500, html, cut, repeat, skip, cursor, churn (shares), retry-after=none, expire=200, limit=20 (a second), lag=5s.", HelpName = "faults" };
        var save = new Option<string?>("--save") { Description = "Write the site as a JSON file and stop.", HelpName = "file" };
        var choice = new SiteChoice();
        var flavor = new FlavorChoice();
        var command = new Command("sandbox", "Run a Confluence site in a box, Cloud or Data Center, on loopback, for trying out and testing.") { port, faults, save, ForProgram };
        choice.AddTo(command);
        flavor.AddTo(command);
        command.SetAction((words, cancel) => Problem.ReportAsync(async () =>
        {
            var site = await choice.LoadAsync(words, cancel);
            if (words.GetValue(save) is { } file)
            {
                await SandboxSiteFile.SaveAsync(site, file, cancel);
                return;
            }
            var options = new SandboxOptions { Flavor = flavor.Read(words), Faults = words.GetValue(faults) is { } plan ? FaultPlan.Parse(plan) : null };
            await using var server = await StartAsync(site, options, words.GetValue(port), cancel);
            if (words.GetValue(ForProgram))
                await ServeProgramAsync(server, cancel);
            else
                await ServePersonAsync(server, cancel);
        }));
        return command;
    }

    private static async Task<SandboxServer> StartAsync(SandboxSite site, SandboxOptions options, int? port, CancellationToken cancel)
    {
        try
        {
            return await SandboxServer.StartAsync(site, options with { Port = port ?? UsualPort }, cancel);
        }
        catch (SandboxException) when (port is null)
        {
            return await SandboxServer.StartAsync(site, options with { Port = 0 }, cancel);
        }
    }

    private static async Task ServeProgramAsync(SandboxServer server, CancellationToken cancel)
    {
        using var deaf = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        await Console.Out.WriteLineAsync(Invitation.Json(server));
        await Console.Out.FlushAsync(cancel);
        // Whoever started this holds the other end of standard input; when it is gone, so is the reason to run.
        await Console.In.ReadToEndAsync(cancel);
    }

    private static async Task ServePersonAsync(SandboxServer server, CancellationToken cancel)
    {
        Console.WriteLine(Invitation.Text(server));
        await Console.Out.WriteLineAsync("Ctrl+C stops it.");
        await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
