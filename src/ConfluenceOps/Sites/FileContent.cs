namespace ConfluenceOps.Sites;

/// <summary>The bytes of a file on a page, on their way.</summary>
/// <param name="Bytes">The bytes from <paramref name="Start"/> on.</param>
/// <param name="Start">The first byte that comes: what was asked for, or 0 where the site cannot begin in the middle.</param>
public sealed record FileContent(Stream Bytes, long Start) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
