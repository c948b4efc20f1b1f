using System.Diagnostics;

namespace ConfluenceOps.Tests.PowerShell;

/// <summary>A program of this machine, run to its end.</summary>
internal static class Program
{
    public static bool IsOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, $"{name}.exe")));

    /// <returns>Its exit code, and everything that it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string name, IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var process = Start(name, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts it, for a test that follows what it writes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="ahead">A folder in which programs are looked for first; null for none.</param>
    public static Process Start(string name, IEnumerable<string> arguments, string? ahead = null)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        if (ahead is not null)
            start.Environment["PATH"] = ahead + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        // Set for the test host, and meant for it alone: a nested build would otherwise take them for its own.
        foreach (var own in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(own);
        return Process.Start(start)!;
    }
}
