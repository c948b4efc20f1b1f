using System.IO.Compression;
using System.Xml;
using ConfluenceOps.Sandbox.Fillers.Generated;

namespace ConfluenceOps.Benchmarks;

/// <summary>Bodies to convert: those of real exports where they lie beside the checkout, and those of a generated site.</summary>
internal static class MarkupBodies
{
    public static IReadOnlyList<string> Load(int generated) =>
        [.. FromExports().Concat(FromGeneratedSite(generated)).Where(body => body.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> FromGeneratedSite(int pages) =>
        GeneratedSite.Create(GeneratedSiteOptions.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"spaces=1,pages={pages},seed=1")))
            .Pages.Select(page => page.Body);

    private static IEnumerable<string> FromExports()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ConfluenceOps.sln")))
            folder = folder.Parent;
        var exports = new DirectoryInfo(Path.Combine(folder?.FullName ?? ".", "..", "shared", "exports"));
        return exports.Exists
            ? exports.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).SelectMany(FromExport)
            : [];
    }

    private static IEnumerable<string> FromExport(FileInfo file)
    {
        using var zip = file.Extension == ".zip" ? ZipFile.OpenRead(file.FullName) : null;
        using var stream = zip is not null ? zip.GetEntry("entities.xml")?.Open() : file.Name == "entities.xml" ? file.OpenRead() : null;
        if (stream is null)
            yield break;
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { CheckCharacters = false });
        while (reader.ReadToFollowing("object"))
        {
            if (reader.GetAttribute("class") != "BodyContent" || !reader.ReadToDescendant("property"))
                continue;
            do
            {
                // An export cannot hold the end of a CDATA section within one, and so splits it.
                if (reader.GetAttribute("name") == "body")
                    yield return reader.ReadElementContentAsString().Replace("]] >", "]]>", StringComparison.Ordinal);
            }
            while (reader.ReadToNextSibling("property"));
        }
    }
}
