namespace ConfluenceOps.Browsers;

/// <summary>The browsers of this machine.</summary>
public static class Browser
{
    private static readonly string[] _screens = ["BROWSER", "DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>The person's own, with whoever is signed in there.</summary>
    public static IBrowser Usual() => new UsualBrowser();

    /// <summary>A window where nobody is signed in, and that forgets everything.</summary>
    public static IBrowser PrivateWindow() => new PrivateWindow();

    /// <summary>Opens a page in the person's own browser, and does not wait for anything.</summary>
    /// <exception cref="BrowserNotFoundException">There is no browser, or nothing to show it on.</exception>
    public static void Open(Uri page)
    {
        if (!HasScreen)
            throw new BrowserNotFoundException("on this machine, which has no screen here");
        UsualBrowser.Open(page);
    }

    // What opens addresses on Linux would, without a screen, take over the terminal or say nothing.
    private static bool HasScreen =>
        !OperatingSystem.IsLinux()
        || _screens.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
}
