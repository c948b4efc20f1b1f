using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;

namespace ConfluenceOps.Benchmarks;

/// <summary>Runs a part of a benchmark in a process of its own: the site must not count as the importer's work, nor one run's memory as another's.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>The verb that children are started with; not for people.</summary>
    public static Command Create()
    {
        var part = new Argument<string>("part");
        var values = new Argument<string[]>("values") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("child", "A part of a benchmark, in a process of its own.") { part, values };
        command.Hidden = true;
        command.SetAction(async (words, cancel) =>
        {
            var arguments = words.GetValue(values) ?? [];
            switch (words.GetValue(part))
            {
                case "serve":
                    await SiteProcess.RunAsync(arguments[0], arguments.ElementAtOrDefault(1), arguments.Contains("administrator"), cancel);
                    break;
                case "sync":
                    await SyncRound.RunAsync(new Uri(arguments[0]), arguments[1], arguments[2], cancel);
                    break;
                case "crash":
                    await CrashBenchmark.ImportAsync(new Uri(arguments[0]), arguments[1], arguments[2], arguments[3], cancel);
                    break;
                case "review":
                    await ReviewRound.RunAsync(new Uri(arguments[0]), arguments[1], arguments[2], cancel);
                    break;
                case "markup":
                    MarkupRound.Run(arguments[0], arguments[1]);
                    break;
                case "read-export":
                    await ExportReadingBenchmark.ReadAsync(arguments[0], cancel);
                    break;
                case "automations":
                    await AutomationBenchmark.RunAsync(new Uri(arguments[0]), int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture), cancel);
                    break;
                case "import":
                    await ImportRounds.RunAsync(new Uri(arguments[0]), int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture), arguments.Contains("floors"), cancel);
                    break;
            }
        });
        return command;
    }

    public static Child Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        // Under "dotnet run" the process is the program itself; under "dotnet x.dll" it is dotnet.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        start.ArgumentList.Add("child");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return new Child(Process.Start(start)!);
    }

    /// <summary>The next line that the child prints, as JSON.</summary>
    public async Task<T> ReadAsync<T>(CancellationToken cancel)
    {
        var line = await _process.StandardOutput.ReadLineAsync(cancel)
            ?? throw new InvalidOperationException("A part of the benchmark ended without a result.");
        return JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!;
    }

    /// <summary>Tells the child something.</summary>
    public async Task TellAsync(string line, CancellationToken cancel)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancel);
        await _process.StandardInput.FlushAsync(cancel);
    }

    /// <summary>Ends the child as a machine that loses its power does: nothing of it runs any more.</summary>
    public Task KillAsync(CancellationToken cancel)
    {
        _process.Kill();
        return _process.WaitForExitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
