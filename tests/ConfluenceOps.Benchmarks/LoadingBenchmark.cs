using System.CommandLine;
using System.Diagnostics;

namespace ConfluenceOps.Benchmarks;

/// <summary>What the module adds to the start of a shell, where there is one.</summary>
internal static class LoadingBenchmark
{
    public static Command Create()
    {
        var module = new Option<string>("--module") { DefaultValueFactory = _ => Path.Combine("output", "ConfluenceOps"), Description = "The built module's folder." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 15, Description = "How often each start is timed." };
        var command = new Command("loading", "Starts pwsh with and without Import-Module, in turn.") { module, rounds };
        command.SetAction((words, cancel) => RunAsync(Path.GetFullPath(words.GetValue(module)!), words.GetValue(rounds), cancel));
        return command;
    }

    private static async Task RunAsync(string module, int rounds, CancellationToken cancel)
    {
        var import = $"Import-Module '{module}'";
        if (!Directory.Exists(module) || await TimeAsync(import, cancel) is null)
        {
            Measure.Report("loading.pwsh-or-module-is-not-there", 0, "rounds");
            return;
        }
        var (bare, with) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            bare.Add((await TimeAsync("1", cancel))!.Value);
            with.Add((await TimeAsync(import, cancel))!.Value);
        }
        Measure.Report("loading.bare", Median(bare), "ms");
        Measure.AtMost(150, "loading.added", Median(with) - Median(bare), "ms");
        Measure.Report("loading.to-bare", Median(with) / Median(bare), "ratio");
    }

    /// <returns>Milliseconds; null where there is no shell.</returns>
    private static async Task<double?> TimeAsync(string script, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", script]) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        try
        {
            using var shell = Process.Start(start)!;
            await shell.StandardOutput.ReadToEndAsync(cancel);
            await shell.WaitForExitAsync(cancel);
            return shell.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
