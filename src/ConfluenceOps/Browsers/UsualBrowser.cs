using System.ComponentModel;
using System.Diagnostics;

namespace ConfluenceOps.Browsers;

/// <summary>The person's own browser, with whoever is signed in there.</summary>
internal sealed class UsualBrowser : IBrowser
{
    public Task ShowAsync(Uri page, CancellationToken cancel)
    {
        Open(page);
        // The page becomes a tab of a browser that runs already, and nobody can tell when it is closed.
        return Task.Delay(Timeout.Infinite, cancel);
    }

    /// <summary>Opens a page and does not wait for anything.</summary>
    /// <exception cref="BrowserNotFoundException">There is no browser, or nothing to show it on.</exception>
    public static void Open(Uri page)
    {
        try
        {
            using var started = Process.Start(Start(page));
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            throw new BrowserNotFoundException("on this machine", error);
        }
    }

    // The program that people name for it, as the shells of Unix have it; else the system's own choice.
    private static ProcessStartInfo Start(Uri page) =>
        Environment.GetEnvironmentVariable("BROWSER") is { Length: > 0 } named && !OperatingSystem.IsWindows()
            ? new ProcessStartInfo(named, [page.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true }
            : new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true };
}
