using System.Globalization;
using ConfluenceOps.Sandbox.Fillers.Exported;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers;

/// <summary>Opens the files of attachments, wherever their bytes are.</summary>
/// <remarks>
/// A <see cref="SandboxAttachment.ContentPath"/> says it all, so that a site that was saved as JSON finds its files again:
/// <c>generated:csv/4711</c> is made from its seed, <c>export:/path/to/export.zip!196617/196623/1</c> is read from the export.
/// </remarks>
public static class AttachmentContent
{
    private const string Generated = "generated:";
    private const string Export = "export:";

    /// <summary>Opens the file.</summary>
    /// <returns>A stream that the caller closes; null when the site came without that file.</returns>
    public static Stream? Open(SandboxAttachment attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        if (attachment.Content is { } content)
            return new MemoryStream(content, writable: false);
        var path = attachment.ContentPath ?? "";
        if (path.StartsWith(Generated, StringComparison.Ordinal))
            return OpenGenerated(path[Generated.Length..]);
        if (path.StartsWith(Export, StringComparison.Ordinal))
            return ExportedFile.Open(path[Export.Length..]);
        return null;
    }

    internal static string GeneratedPath(string kind, long seed) => string.Create(CultureInfo.InvariantCulture, $"{Generated}{kind}/{seed}");

    internal static string ExportPath(string file) => Export + file;

    private static MemoryStream? OpenGenerated(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 2 && GeneratedFile.Kinds.Contains(parts[0]) && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var seed)
            ? new MemoryStream(GeneratedFile.Write(parts[0], seed), writable: false)
            : null;
    }
}
