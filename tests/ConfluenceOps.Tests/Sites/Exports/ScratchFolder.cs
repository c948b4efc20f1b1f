namespace ConfluenceOps.Tests.Sites.Exports;

/// <summary>A folder of a test's own, gone when the test is.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-");

    public string Path => _folder.FullName;

    public string Write(string relative, string text)
    {
        var path = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes <c>entities.xml</c> with these objects and gives the folder.</summary>
    public string WriteExport(string objects)
    {
        Write("entities.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<hibernate-generic datetime=\"2024-04-23 09:03:14\">\n{objects}\n</hibernate-generic>");
        return Path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
