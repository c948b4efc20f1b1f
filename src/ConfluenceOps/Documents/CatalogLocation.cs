namespace ConfluenceOps.Documents;

/// <summary>Where the catalog is when nobody says.</summary>
public static class CatalogLocation
{
    /// <summary>The environment variable that names the catalog's file.</summary>
    public const string Variable = "CONFLUENCEOPS_CATALOG";

    /// <summary>What the environment names, or else a file in the user's local application data.</summary>
    public static string Default() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "ConfluenceOps",
                "catalog.db");
}
