namespace ConfluenceOps.Tests;

/// <summary>Real exports and official specifications, which lie beside the checkout and not in it.</summary>
internal static class SharedMaterial
{
    /// <summary>The full path of a piece of it; skips the test by name where it is not there.</summary>
    public static string Path(string relative)
    {
        var path = System.IO.Path.Combine(Root, "..", "shared", relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"shared/{relative} is not beside the checkout");
        return System.IO.Path.GetFullPath(path);
    }

    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ConfluenceOps.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the checkout.");
    }
}
