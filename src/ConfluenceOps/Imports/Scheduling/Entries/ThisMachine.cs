using System.ComponentModel;
using System.Diagnostics;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>The machine that this process runs on, as the user who runs it.</summary>
public sealed class ThisMachine : IMachine
{
    /// <inheritdoc/>
    public PlatformID System => OperatingSystem.IsMacOS() ? PlatformID.MacOSX : Environment.OSVersion.Platform;

    /// <inheritdoc/>
    public string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

    /// <inheritdoc/>
    public string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program)))
            .FirstOrDefault(File.Exists);

    /// <inheritdoc/>
    public async Task<ProgramAnswer> RunAsync(string program, IReadOnlyList<string> arguments, string? input, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Start(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancel).ConfigureAwait(false);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return new ProgramAnswer(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        catch (IOException error)
        {
            throw new SystemRefusedException($"{program} did not listen", error);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new SystemRefusedException($"{start.FileName} cannot be started", error);
        }
    }
}
