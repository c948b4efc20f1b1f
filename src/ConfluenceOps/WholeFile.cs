namespace ConfluenceOps;

/// <summary>Writes a file whole or not at all: who breaks off spoils no earlier file.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancel)
    {
        var draft = $"{path}.new";
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
}
