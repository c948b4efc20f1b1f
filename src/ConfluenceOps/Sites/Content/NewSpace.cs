namespace ConfluenceOps.Sites.Content;

/// <summary>A space that is to be made.</summary>
/// <param name="Key">The key, such as <c>CUR</c>.</param>
/// <param name="Name">The name.</param>
public sealed record NewSpace(string Key, string Name)
{
    /// <summary>What it is for, as plain text; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>For nobody but who makes it.</summary>
    public bool IsPrivate { get; init; }
}
