namespace ConfluenceOps;

/// <summary>Writes a file whole or not at all: who breaks off spoils no earlier file.</summary>
internal static class WholeFile
{
    /// <summary>A new file that nobody but the user can read. On Windows the folder of the user's settings is that already.</summary>
    public static FileStreamOptions OnlyForUser
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancel, bool onlyForUser = false)
    {
        var draft = $"{path}.new";
        try
        {
            var stream = onlyForUser ? new FileStream(draft, OnlyForUser) : File.Create(draft);
            await using (stream.ConfigureAwait(false))
                await write(stream).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
