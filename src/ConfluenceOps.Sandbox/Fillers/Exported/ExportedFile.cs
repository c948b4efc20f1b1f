using System.Globalization;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>The file of an attachment inside an export, written as <c>/path/to/export.zip!container/attachment/version</c>.</summary>
internal static class ExportedFile
{
    public static string Path(string export, string containerId, string attachmentId, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{export}!{containerId}/{attachmentId}/{version}");

    public static Stream? Open(string path)
    {
        var separator = path.LastIndexOf('!');
        var parts = path[(separator + 1)..].Split('/');
        if (separator < 0 || parts.Length != 3 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return null;
        // What is opened stays open without the export, which only guards the archive while it is read as a whole.
        using var export = SpaceExport.Open(path[..separator]);
        return export.OpenAttachment(parts[0], parts[1], version);
    }
}
