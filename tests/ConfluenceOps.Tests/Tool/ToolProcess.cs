using System.Diagnostics;
using ConfluenceOps.Connections;

namespace ConfluenceOps.Tests.Tool;

/// <summary>The <c>confluenceops</c> command as a process of its own, as cron starts it.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ToolProcess(Process process, CancellationToken cancel)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(cancel);
        _errors = process.StandardError.ReadToEndAsync(cancel);
    }

    /// <param name="arguments">What it is told.</param>
    /// <param name="environment">What its environment says beside what ours does.</param>
    /// <param name="cancel">Ends the test.</param>
    public static ToolProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ConfluenceOps.Tool.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ToolProcess(Process.Start(start)!, cancel);
    }

    /// <summary>The variables that describe a connection.</summary>
    public static Dictionary<string, string> Connection(Uri url, string user, string token, string? name = null)
    {
        var variables = new EnvironmentConnection(name).Variables;
        return new Dictionary<string, string> { [variables[0]] = url.AbsoluteUri, [variables[1]] = user, [variables[2]] = token };
    }

    /// <summary>What a terminal does on Ctrl+C.</summary>
    public async Task InterruptAsync(CancellationToken cancel)
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancel);
    }

    public async Task<(int ExitCode, string Output, string Errors)> EndAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return (_process.ExitCode, await _output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
