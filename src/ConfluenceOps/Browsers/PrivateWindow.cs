using System.ComponentModel;
using System.Diagnostics;

namespace ConfluenceOps.Browsers;

/// <summary>A browser window where nobody is signed in yet, so that a service account can, and that forgets everything when it is closed.</summary>
/// <remarks>With a profile of its own: a private window of a browser that runs already shares its cookies with the other private windows.</remarks>
internal sealed class PrivateWindow : IBrowser
{
    private static readonly string[] _chromium = ["--incognito", "--no-first-run", "--no-default-browser-check", "--user-data-dir={0}", "--new-window", "{1}"];
    private static readonly string[] _edge = ["--inprivate", "--no-first-run", "--no-default-browser-check", "--user-data-dir={0}", "--new-window", "{1}"];
    private static readonly string[] _firefox = ["-no-remote", "-profile", "{0}", "-private-window", "{1}"];

    private static (string Program, string[] Words)[] Known =>
        OperatingSystem.IsWindows()
            ?
            [
                (InPrograms("Microsoft/Edge/Application/msedge.exe"), _edge), (InPrograms("Google/Chrome/Application/chrome.exe"), _chromium),
                (InPrograms("Mozilla Firefox/firefox.exe"), _firefox),
            ]
            : OperatingSystem.IsMacOS()
                ?
                [
                    ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", _chromium),
                    ("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", _edge), ("/Applications/Firefox.app/Contents/MacOS/firefox", _firefox),
                ]
                : [("google-chrome", _chromium), ("chromium", _chromium), ("chromium-browser", _chromium), ("microsoft-edge", _edge), ("firefox", _firefox)];

    public async Task ShowAsync(Uri page, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("confluenceops-");
        try
        {
            using var window = Open(page, profile.FullName);
            try
            {
                await window.WaitForExitAsync(cancel).ConfigureAwait(false);
            }
            finally
            {
                if (!window.HasExited)
                    window.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            await ForgetAsync(profile).ConfigureAwait(false);
        }
    }

    private static Process Open(Uri page, string profile)
    {
        foreach (var (program, words) in Known)
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var word in words)
                start.ArgumentList.Add(word.Replace("{0}", profile, StringComparison.Ordinal).Replace("{1}", page.AbsoluteUri, StringComparison.Ordinal));
            try
            {
                if (Process.Start(start) is { } window)
                {
                    // What browsers say into the void would fill the pipe and stop them.
                    window.BeginOutputReadLine();
                    window.BeginErrorReadLine();
                    return window;
                }
            }
            catch (Exception error) when (error is Win32Exception or FileNotFoundException)
            {
                // Not on this machine; the next one may be.
            }
        }
        throw new BrowserNotFoundException("in a private window");
    }

    /// <remarks>Its children outlive a browser by a moment, in which they still write there, and Windows holds the files of both.</remarks>
    private static async Task ForgetAsync(DirectoryInfo profile)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Not cancelled with the window: what it knew of the account must go in any case.
                await Task.Delay(200, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private static string InPrograms(string path) => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), path);
}
