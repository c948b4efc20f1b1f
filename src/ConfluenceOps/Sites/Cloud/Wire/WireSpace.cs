using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v2 <c>SpaceBulk</c>.</summary>
internal sealed class WireSpace : IIdentified
{
    public string Id { get; set; } = "";

    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? HomepageId { get; set; }

    public WireDescription? Description { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }
}

/// <summary>v2 <c>SpaceDescription</c>.</summary>
internal sealed class WireDescription
{
    public WireBodyType? Plain { get; set; }
}
