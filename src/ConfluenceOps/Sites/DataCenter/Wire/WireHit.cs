using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary><c>SearchResult</c>, of which only what was found when is wanted.</summary>
internal sealed class WireHit : IIdentified
{
    public WireContent? Content { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    string? IIdentified.Id => Content?.Id;
}
