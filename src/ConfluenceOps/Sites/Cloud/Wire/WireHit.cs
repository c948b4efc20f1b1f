namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>SearchResult</c>, of which only what was found when is wanted.</summary>
internal sealed class WireHit
{
    public WireFound? Content { get; set; }

    public DateTimeOffset? LastModified { get; set; }
}

/// <summary>v1 <c>Content</c> as a search gives it.</summary>
internal sealed class WireFound
{
    public string Id { get; set; } = "";

    public string? Type { get; set; }
}
