using System.Globalization;
using System.Xml;

namespace ConfluenceOps.Sites.Exports;

/// <summary>An XML export of a space or of a whole site, as Confluence wrote it: a zip file, or the folder that it was unpacked to.</summary>
public sealed class SpaceExport : IDisposable
{
    private const string Entities = "entities.xml";

    private const string DownloadAgain = "Copy or download the export again; if that does not help, export the space once more.";

    private readonly string _path;
    private readonly IExportFiles _files;

    private SpaceExport(string path, IExportFiles files, ExportDescriptor descriptor)
    {
        _path = path;
        _files = files;
        Descriptor = descriptor;
    }

    /// <summary>What the export says about itself.</summary>
    public ExportDescriptor Descriptor { get; }

    /// <summary>Opens an export. Nothing is read yet but its descriptor.</summary>
    /// <param name="path">A zip file, or a folder with <c>entities.xml</c> in it; everything else in it may be missing.</param>
    /// <exception cref="BrokenExportException">There is no such file, or it is no export.</exception>
    public static SpaceExport Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var files = Attempt(path, () => FilesAt(path));
        try
        {
            return Attempt(path, () =>
            {
                using (var entities = files.Open(Entities))
                {
                    if (entities is null)
                        throw NotAnExport(path, files.TopNames);
                }

                using var descriptor = files.Open("exportDescriptor.properties");
                return new SpaceExport(path, files, descriptor is null ? new() : ExportDescriptor.Read(new StreamReader(descriptor)));
            });
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Reads all objects in one pass, in the order of the file, which follows no rule.</summary>
    /// <remarks>Memory holds one object at a time.</remarks>
    /// <exception cref="BrokenExportException">The file is cut or is not well-formed.</exception>
    public IEnumerable<ExportObject> ReadObjects(CancellationToken cancel) => ReadObjects(_ => true, cancel);

    /// <inheritdoc cref="ReadObjects(CancellationToken)"/>
    /// <param name="isWanted">Whether objects of a class are read or passed over, which is faster.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal IEnumerable<ExportObject> ReadObjects(Func<string, bool> isWanted, CancellationToken cancel)
    {
        using var reader = Attempt(_path, () => new EntityReader(
            _files.Open(Entities) ?? throw NotAnExport(_path, _files.TopNames), isWanted));
        if (!Attempt(_path, reader.Start))
            throw NotAnExport(_path, _files.TopNames);
        while (Attempt(_path, reader.Next) is { } next)
        {
            cancel.ThrowIfCancellationRequested();
            yield return next;
        }
    }

    /// <summary>Opens the file of an attachment.</summary>
    /// <param name="containerId">The id of the page or comment that it hangs on.</param>
    /// <param name="attachmentId">The id of the current version of the attachment, also for older versions of the file.</param>
    /// <param name="version">The version of the file, from 1.</param>
    /// <returns>A stream that the caller closes; null when the export came without that file.</returns>
    public Stream? OpenAttachment(string containerId, string attachmentId, int version) =>
        NameOf(containerId, attachmentId, version) is { } name ? Attempt(_path, () => _files.Open(name)) : null;

    /// <summary>The size of the file of an attachment, as it is.</summary>
    /// <returns>Null when the export came without that file.</returns>
    internal long? MeasureAttachment(string containerId, string attachmentId, int version) =>
        NameOf(containerId, attachmentId, version) is { } name ? Attempt(_path, () => _files.Measure(name)) : null;

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _files.Dispose();

    // The ids come out of the export and become a path: nothing but numbers may.
    private static string? NameOf(string containerId, string attachmentId, int version) => IsNumber(containerId) && IsNumber(attachmentId)
        ? string.Create(CultureInfo.InvariantCulture, $"attachments/{containerId}/{attachmentId}/{version}")
        : null;

    private static bool IsNumber(string id) => id.Length > 0 && id.All(char.IsAsciiDigit);

    private static IExportFiles FilesAt(string path)
    {
        if (Directory.Exists(path))
            return new ExportFolder(path);
        if (File.Exists(path))
            return new ExportArchive(path);
        throw new BrokenExportException($"There is no file or folder '{path}'.", "Check the path of the export.");
    }

    private static BrokenExportException NotAnExport(string path, IEnumerable<string> names)
    {
        var found = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var advice = found.Contains("index.html")
            ? "This looks like an HTML export: export the space again and choose XML."
            : found.Any(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase))
                ? "This looks like a CSV backup: export the space again and choose XML."
                : "Give the zip file of an XML export of a space, or the folder that it was unpacked to.";
        return new BrokenExportException($"'{path}' is not an XML export of Confluence: it has no {Entities} that Confluence wrote.", advice);
    }

    private static T Attempt<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            throw new BrokenExportException(
                $"The export '{path}' is broken in line {error.LineNumber} of {Entities}: {error.Message}", DownloadAgain, error);
        }
        catch (InvalidDataException error)
        {
            throw new BrokenExportException($"The export '{path}' is not a whole zip file.", DownloadAgain, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BrokenExportException($"The export '{path}' could not be read: {error.Message}", "Check that the file is there and that you may read it.", error);
        }
    }
}
