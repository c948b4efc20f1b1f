using System.Text;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Where pages are put: one file that was named, a folder with a file for each, or a folder for a while.</summary>
public sealed class PageShelf
{
    private const string Prefix = "confluenceops-page-";

    private readonly string? _file;
    private readonly string _folder;
    private readonly bool _onlyForUser;
    private bool _isTaken;

    private PageShelf(string? file, string folder, bool onlyForUser) => (_file, _folder, _onlyForUser) = (file, folder, onlyForUser);

    /// <summary>The file or the folder.</summary>
    public string Location => _file ?? _folder;

    /// <summary>A folder that nobody but the user can look into; those of earlier days are deleted.</summary>
    public static PageShelf Temporary()
    {
        foreach (var old in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*"))
            Forget(old);
        return new PageShelf(null, Directory.CreateTempSubdirectory(Prefix).FullName, onlyForUser: true);
    }

    /// <summary>What somebody named: a folder where there is one, or where the path ends like one, and else a file.</summary>
    /// <param name="path">A full path.</param>
    public static PageShelf At(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Directory.Exists(path) || Path.EndsInDirectorySeparator(path)
            ? new PageShelf(null, Path.GetFullPath(path), onlyForUser: false)
            : new PageShelf(Path.GetFullPath(path), Path.GetDirectoryName(Path.GetFullPath(path))!, onlyForUser: false);
    }

    /// <summary>Writes a page.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="PageFileTakenException">One file was named, and another page is in it already.</exception>
    /// <exception cref="FolderException">The file cannot be written.</exception>
    public async Task<string> PutAsync(ShownDocument page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (_file is not null && _isTaken)
            throw new PageFileTakenException(_file, page.Document.Id, page.Document.Title);
        var path = _file ?? Path.Combine(_folder, $"{SafeName.Of(page.Document.Title)}-{page.Document.Id}.html");
        try
        {
            Directory.CreateDirectory(_folder);
            await WholeFile.WriteAsync(path, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(page.Html), cancel).AsTask(), cancel, _onlyForUser).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FolderException(_folder, error);
        }
        _isTaken = true;
        return path;
    }

    private static void Forget(string folder)
    {
        try
        {
            if (Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow.AddDays(-1))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or open in a browser that holds its files.
        }
    }
}
