namespace ConfluenceOps.Connections.OAuth.Browsers;

/// <summary>The browsers of this machine.</summary>
public static class Browser
{
    /// <summary>The person's own, with whoever is signed in there.</summary>
    public static IBrowser Usual() => new UsualBrowser();

    /// <summary>A window where nobody is signed in, and that forgets everything.</summary>
    public static IBrowser PrivateWindow() => new PrivateWindow();
}
