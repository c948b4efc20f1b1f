namespace ConfluenceOps.Permissions;

/// <summary>Writes what a review leaves behind, whole or not at all: a run that breaks off spoils no earlier file.</summary>
internal static class ReviewFile
{
    /// <exception cref="ReviewFileException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var draft = $"{path}.new";
        try
        {
            try
            {
                var stream = File.Create(draft);
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReviewFileException(path, "written", error);
        }
    }
}
