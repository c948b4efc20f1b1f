namespace ConfluenceOps.Sandbox.Model;

/// <summary>A file on a page.</summary>
public sealed record SandboxAttachment
{
    /// <summary>The id with its prefix, such as <c>att123</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file name.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>The version number, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The comment of that version.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The account that uploaded it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The file's bytes; null when they are not in memory.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Where the bytes are, for sites read from an export: a path that the filler that wrote it can open.</summary>
    public string? ContentPath { get; init; }
}
