namespace ConfluenceOps.Sites;

/// <summary>A file on a page: what is known of it, without its bytes.</summary>
public sealed record Attachment
{
    /// <summary>The site's id, such as <c>att123</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file name as it was uploaded. Comes from strangers: never use it as a path unchecked.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type as the site says it.</summary>
    public string? MediaType { get; init; }

    /// <summary>Bytes; null when the site does not say.</summary>
    public long? Size { get; init; }

    /// <summary>The version number, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When that version was made; null when the site does not say.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The comment of that version.</summary>
    public string? Comment { get; init; }

    /// <summary>Where the bytes are.</summary>
    public required Uri Url { get; init; }
}
