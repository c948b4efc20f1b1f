using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ConfluenceOps.Benchmarks;

/// <summary>What one pass of another converter took, and how many bodies it could not convert.</summary>
internal sealed record RivalRound(double Seconds, int Failed);

/// <summary>Converters of HTML that people use for this today, where they are installed.</summary>
internal static class MarkupRivals
{
    /// <summary>What turndown takes for all bodies in a warm process; null where node or turndown is not found.</summary>
    public static async Task<RivalRound?> TurndownAsync(string folder, string bodies, CancellationToken cancel)
    {
        var script = Path.Combine(folder, "turndown.cjs");
        await using (var source = typeof(MarkupRivals).Assembly.GetManifestResourceStream("turndown.cjs")!)
        await using (var target = File.Create(script))
            await source.CopyToAsync(target, cancel);
        return await RunAsync("node", [script, bodies], cancel) is { } printed
            ? JsonSerializer.Deserialize<RivalRound>(printed, JsonSerializerOptions.Web)
            : null;
    }

    /// <summary>What pandoc takes for all bodies in one process, without its start; null where it is not found.</summary>
    public static async Task<RivalRound?> PandocAsync(string folder, string bodies, CancellationToken cancel)
    {
        var empty = Path.Combine(folder, "empty.html");
        var full = Path.Combine(folder, "full.html");
        await File.WriteAllTextAsync(empty, "", cancel);
        await File.WriteAllLinesAsync(full, JsonSerializer.Deserialize<List<string>>(await File.ReadAllTextAsync(bodies, cancel))!, Encoding.UTF8, cancel);
        return await ConvertAsync(empty) is { } start && await ConvertAsync(full) is { } all ? new RivalRound(all - start, Failed: 0) : null;

        async Task<double?> ConvertAsync(string file)
        {
            var clock = Stopwatch.GetTimestamp();
            var printed = await RunAsync("pandoc", ["-f", "html", "-t", "gfm", "-o", Path.Combine(folder, "out.md"), file], cancel);
            return printed is null ? null : Stopwatch.GetElapsedTime(clock).TotalSeconds;
        }
    }

    /// <summary>What a program prints; null where it is not installed or fails.</summary>
    private static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaints = process.StandardError.ReadToEndAsync(cancel);
            var printed = await process.StandardOutput.ReadToEndAsync(cancel);
            await complaints;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 ? printed : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
