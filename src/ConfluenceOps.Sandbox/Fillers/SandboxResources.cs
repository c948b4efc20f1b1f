namespace ConfluenceOps.Sandbox.Fillers;

/// <summary>The files that are built into this assembly, by the path that they have in the project.</summary>
internal static class SandboxResources
{
    public static IEnumerable<string> Names(string folder) =>
        typeof(SandboxResources).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static Stream Open(string path) =>
        typeof(SandboxResources).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"'{path}' is not built into the sandbox.");

    public static string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    public static byte[] ReadBytes(string path)
    {
        using var resource = Open(path);
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
