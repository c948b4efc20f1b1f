namespace ConfluenceOps.Permissions;

/// <summary>Writes what a review leaves behind.</summary>
internal static class ReviewFile
{
    /// <exception cref="ReviewFileException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            await WholeFile.WriteAsync(path, write, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReviewFileException(path, "written", error);
        }
    }
}
