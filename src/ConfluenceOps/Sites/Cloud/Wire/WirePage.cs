using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v2 <c>PageBulk</c> and <c>BlogPostBulk</c>.</summary>
internal sealed record WirePage(
    string Id,
    string? Status,
    string? Title,
    string? SpaceId,
    string? ParentId,
    string? ParentType,
    int? Position,
    string? AuthorId,
    DateTimeOffset? CreatedAt,
    WireVersion? Version,
    WireBody? Body,
    [property: JsonPropertyName("_links")] Links? Links);

/// <summary>v2 <c>Version</c>.</summary>
internal sealed record WireVersion(DateTimeOffset? CreatedAt, int? Number, string? AuthorId);

/// <summary>v2 <c>BodyBulk</c>.</summary>
internal sealed record WireBody(WireBodyType? Storage);

/// <summary>v2 <c>BodyType</c>.</summary>
internal sealed record WireBodyType(string? Value);
