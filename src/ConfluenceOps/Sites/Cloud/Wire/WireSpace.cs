using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v2 <c>SpaceBulk</c>.</summary>
internal sealed record WireSpace(
    string Id,
    string? Key,
    string? Name,
    string? Type,
    string? Status,
    DateTimeOffset? CreatedAt,
    string? HomepageId,
    WireDescription? Description,
    [property: JsonPropertyName("_links")] Links? Links);

/// <summary>v2 <c>SpaceDescription</c>.</summary>
internal sealed record WireDescription(WireBodyType? Plain);
