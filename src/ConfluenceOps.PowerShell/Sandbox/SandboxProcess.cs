using System.ComponentModel;
using System.Diagnostics;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>The process of a sandbox, which the bundled tool runs.</summary>
internal sealed class SandboxProcess
{
    /// <summary>How long a process that was killed may take to go.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private SandboxProcess(Process process)
    {
        _process = process;
        Id = process.Id;
    }

    /// <summary>Still known when the process is gone.</summary>
    public int Id { get; }

    /// <summary>Starts the program and waits until the site answers.</summary>
    /// <returns>The process, and the line in which it says how to reach it.</returns>
    /// <exception cref="SandboxFailedException">It did not come up; its own words are in the message.</exception>
    public static async Task<(SandboxProcess Process, string Invitation)> StartAsync(IEnumerable<string> options, CancellationToken cancel)
    {
        var sandbox = new SandboxProcess(Launch(options));
        try
        {
            var said = sandbox._process.StandardError.ReadToEndAsync(CancellationToken.None);
            var invitation = await sandbox._process.StandardOutput.ReadLineAsync(cancel);
            return invitation is not null ? (sandbox, invitation) : throw SandboxFailedException.DidNotStart(await said);
        }
        catch
        {
            sandbox.Stop();
            throw;
        }
    }

    /// <summary>Ends the process, and waits until it is gone: its port is free then for the next one.</summary>
    public void Stop()
    {
        using (_process)
        {
            if (!_process.HasExited)
                _process.Kill();
            _process.WaitForExit(Patience);
        }
    }

    private static Process Launch(IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet", [BundledTool.File, "sandbox", "--json", .. options])
        {
            // Stays open for as long as this process lives; the sandbox ends when it closes.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw SandboxFailedException.NoDotnet(error);
        }
    }
}
