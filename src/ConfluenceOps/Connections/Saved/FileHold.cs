namespace ConfluenceOps.Connections.Saved;

/// <summary>Something that one process at a time does, for as long as it holds a file open.</summary>
/// <remarks>The system lets go of the file when the process ends, however it ends.</remarks>
internal static class FileHold
{
    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until nobody else holds the file, and holds it.</summary>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(_betweenTries, cancel).ConfigureAwait(false);
            }
        }
    }
}
