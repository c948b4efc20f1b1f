namespace ConfluenceOps.Http;

/// <summary>A file on its way from a server.</summary>
/// <param name="Bytes">The bytes from <paramref name="Start"/> on; whoever has them closes them.</param>
/// <param name="Start">The first byte that comes: what was asked for, or 0 where the server cannot begin in the middle.</param>
public sealed record Download(Stream Bytes, long Start);
