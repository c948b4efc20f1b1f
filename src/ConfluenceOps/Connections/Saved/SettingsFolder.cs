namespace ConfluenceOps.Connections.Saved;

/// <summary>Where the user's settings are when nobody says.</summary>
public static class SettingsFolder
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "CONFLUENCEOPS_SETTINGS";

    /// <summary>What the environment names, or else a folder among the user's settings.</summary>
    public static string Default() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "ConfluenceOps");

    /// <summary>Makes a folder that nobody but the user can look into. On Windows the folder of the user's settings is that already.</summary>
    internal static void MakeForUser(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
